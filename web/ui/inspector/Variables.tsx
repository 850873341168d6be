import { useStore } from 'zustand'
import { analysisStore } from '../../state/analysis-store.ts'
import { selectionStore } from '../../state/selection-store.ts'
import { words } from '../shared/words.ts'
import styles from './Summary.module.css'
import { VariableRow } from './VariableRow.tsx'

/** The deployment variables, those without a value first. */
export function Variables() {
  const variables = useStore(analysisStore, (state) => state.view?.variables)
  const asked = useStore(selectionStore, (state) => state.variable)
  const reveal = useStore(selectionStore, (state) => state.reveal)
  const ordered = (variables ?? []).toSorted((a, b) => Number(b.needsValue) - Number(a.needsValue))
  return (
    <section aria-label={words.inspector.variables}>
      <h3 className={styles.heading}>{words.inspector.variables}</h3>
      {variables?.length === 0 && <p className={styles.note}>{words.inspector.noVariables}</p>}
      {ordered.map((variable) => (
        <VariableRow
          key={`${variable.file} ${variable.name}`}
          variable={variable}
          asked={asked === variable.name ? reveal : undefined}
        />
      ))}
    </section>
  )
}
