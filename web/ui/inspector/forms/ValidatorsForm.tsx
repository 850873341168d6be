import { X } from 'lucide-react'
import { useStore } from 'zustand'
import { KNOWN_VALIDATORS } from '../../../engine/index.ts'
import { analysisStore } from '../../../state/analysis-store.ts'
import { runIntent } from '../../../state/engine-session.ts'
import { IconButton } from '../../shared/IconButton.tsx'
import { words } from '../../shared/words.ts'
import { CheckField } from '../fields/CheckField.tsx'
import entryStyles from '../fields/Entry.module.css'
import styles from '../Summary.module.css'
import { FormRow } from './FormRow.tsx'
import { NamedRows } from './NamedRows.tsx'

/** The toolkit's checks that the blueprint says something about: skipped, or with inputs. */
export function ValidatorsForm() {
  const validators = useStore(analysisStore, (state) => state.view?.parts?.validators)
  const isListed = (name: string) => validators?.some((one) => one.name === name) === true
  return (
    <>
      {(validators ?? []).map(({ name, skip, inputs }) => (
        <FormRow
          key={name}
          title={name}
          buttons={
            <IconButton
              icon={X}
              label={words.fields.remove(name)}
              onClick={() => void runIntent({ kind: 'unset-validator', validator: name })}
            />
          }
        >
          <CheckField
            isChecked={skip}
            write={(isSkipped) =>
              runIntent({ kind: 'set-validator', validator: name, skip: isSkipped })
            }
          >
            {words.forms.skip(name)}
          </CheckField>
          <NamedRows
            label={words.forms.inputsOf(name)}
            entries={inputs}
            write={(entry) =>
              runIntent({ kind: 'set-validator', validator: name, inputs: [entry] })
            }
          />
        </FormRow>
      ))}
      <SkipChoice names={KNOWN_VALIDATORS.filter((name) => !isListed(name))} />
    </>
  )
}

/** The toolkit's validators, of which the one that is chosen is skipped from then on. */
function SkipChoice({ names }: { readonly names: readonly string[] }) {
  return (
    <div className={styles.adding}>
      <select
        aria-label={words.forms.skipValidator}
        className={entryStyles.control}
        value=""
        onChange={({ target: { value: validator } }) => {
          if (validator !== '') void runIntent({ kind: 'set-validator', validator, skip: true })
        }}
      >
        <option value="">{words.forms.skipValidator}</option>
        {names.map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </select>
    </div>
  )
}
