import { useStore } from 'zustand'
import { analysisStore } from '../../../state/analysis-store.ts'
import { runIntent } from '../../../state/engine-session.ts'
import { selectGroup } from '../../../state/selection-store.ts'
import { words } from '../../shared/words.ts'
import { NameField } from '../fields/NameField.tsx'
import styles from '../Summary.module.css'
import { BackendForm } from './BackendForm.tsx'
import { FormRow } from './FormRow.tsx'
import { ProvidersForm } from './ProvidersForm.tsx'
import { ValidatorsForm } from './ValidatorsForm.tsx'

/** What the blueprint says besides its variables and modules. */
export function BlueprintForm() {
  const view = useStore(analysisStore, (state) => state.view)
  const groups = useStore(analysisStore, (state) => state.graph?.groups)
  if (view?.parts === undefined) return null
  const { backend, providers } = view.parts
  return (
    <>
      <div>
        <h3 className={styles.heading}>{words.inspector.blueprint}</h3>
        <FormRow title={words.forms.name}>
          <NameField
            label={words.forms.name}
            value={view.blueprintName}
            write={(name) => runIntent({ kind: 'set-blueprint-name', name })}
          />
        </FormRow>
      </div>
      <div>
        <h3 className={styles.heading}>{words.forms.groups}</h3>
        <ol className={styles.list} aria-label={words.forms.groups}>
          {(groups ?? []).map(({ name, kind, moduleIds }) => (
            <li key={name}>
              <button type="button" className={styles.link} onClick={() => selectGroup(name)}>
                {name}
              </button>{' '}
              <span className={styles.small}>
                {`${words.inspector.groupKind[kind]} · ${words.inspector.groupModules(moduleIds.length)}`}
              </span>
            </li>
          ))}
        </ol>
      </div>
      <div>
        <h3 className={styles.heading}>{words.forms.forAllGroups}</h3>
        <BackendForm group={undefined} backend={backend} />
        <ProvidersForm group={undefined} providers={providers} />
      </div>
      <div>
        <h3 className={styles.heading}>{words.forms.checks}</h3>
        <ValidatorsForm />
      </div>
    </>
  )
}
