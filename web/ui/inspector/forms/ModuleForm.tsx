import { useState } from 'react'
import { useStore } from 'zustand'
import type { ModulePart } from '../../../engine/index.ts'
import { analysisStore } from '../../../state/analysis-store.ts'
import { runIntent } from '../../../state/engine-session.ts'
import { words } from '../../shared/words.ts'
import { CheckField } from '../fields/CheckField.tsx'
import entryStyles from '../fields/Entry.module.css'
import { NameField } from '../fields/NameField.tsx'
import { useAhead } from '../fields/use-ahead.ts'
import styles from '../Summary.module.css'
import { FormRow } from './FormRow.tsx'
import { NoteField } from './NoteField.tsx'

/** What a module has besides settings: its source, its kind, the outputs that the deployment shows. */
export function ModuleForm({ id }: { readonly id: string }) {
  const parts = useStore(analysisStore, (state) => state.view?.parts?.modules)
  const [isOpen, setOpen] = useState(false)
  const part = parts?.find((module) => module.id === id)
  if (part === undefined) return null
  return (
    <details className={styles.fold} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{words.forms.module(part.outputs.length)}</summary>
      {isOpen && <ModuleFields part={part} />}
    </details>
  )
}

function ModuleFields({ part }: { readonly part: ModulePart }) {
  const { id, source } = part
  return (
    <>
      <FormRow title={words.forms.source}>
        <NameField
          label={words.forms.source}
          value={source}
          write={(written) => runIntent({ kind: 'set-source', id, source: written })}
        />
      </FormRow>
      {part.note === '' && (
        <FormRow title={words.forms.note}>
          <NoteField id={id} note="" />
        </FormRow>
      )}
      <FormRow title={words.forms.kind}>
        <KindChoice part={part} />
      </FormRow>
      <FormRow title={words.forms.outputs} note={words.forms.outputsNote}>
        <OutputChoices part={part} />
      </FormRow>
    </>
  )
}

function KindChoice({ part: { id, kind } }: { readonly part: ModulePart }) {
  const [shown, choose] = useAhead(kind, (chosen) =>
    runIntent({
      kind: 'set-kind',
      id,
      moduleKind: chosen === 'packer' || chosen === 'terraform' ? chosen : undefined,
    }),
  )
  return (
    <select
      aria-label={words.forms.kind}
      className={entryStyles.control}
      value={shown}
      onChange={(event) => choose(event.target.value)}
    >
      <option value="">{words.forms.noKind}</option>
      <option value="terraform">terraform</option>
      <option value="packer">packer</option>
    </select>
  )
}

function OutputChoices({ part: { id, outputs, offered } }: { readonly part: ModulePart }) {
  const shown = new Map(outputs.map((output) => [output.name, output]))
  const names = [...new Set([...shown.keys(), ...offered])]
  if (names.length === 0) return <p className={styles.small}>{words.forms.noOutputs}</p>
  return (
    <ul aria-label={words.forms.outputs} className={styles.choices}>
      {names.map((name) => (
        <li key={name}>
          <CheckField
            isChecked={shown.has(name)}
            write={(isShown) =>
              runIntent({ kind: isShown ? 'set-output' : 'unset-output', id, output: name })
            }
          >
            <span className={styles.code}>{name}</span>
          </CheckField>
          {shown.has(name) && (
            <CheckField
              label={words.forms.sensitive(name)}
              isChecked={shown.get(name)?.sensitive === true}
              write={(sensitive) => runIntent({ kind: 'set-output', id, output: name, sensitive })}
            >
              {words.forms.sensitiveShort}
            </CheckField>
          )}
        </li>
      ))}
    </ul>
  )
}
