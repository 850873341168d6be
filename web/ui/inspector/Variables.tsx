import { useStore } from 'zustand'
import { analysisStore } from '../../state/analysis-store.ts'
import { type Outcome, runIntent } from '../../state/engine-session.ts'
import { selectionStore, selectPlace } from '../../state/selection-store.ts'
import { words } from '../shared/words.ts'
import { AddByName } from './forms/AddByName.tsx'
import styles from './Summary.module.css'
import { VariableRow } from './VariableRow.tsx'

/** The deployment variables, those without a value first. */
export function Variables() {
  const variables = useStore(analysisStore, (state) => state.view?.variables)
  const findings = useStore(analysisStore, (state) => state.view?.findings)
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
          problems={(findings ?? []).filter(({ path }) => path === `vars.${variable.name}`)}
          asked={asked === variable.name ? reveal : undefined}
        />
      ))}
      <AddByName
        title={words.inspector.addVariable}
        field={words.inspector.newVariable}
        add={addVariable}
      />
    </section>
  )
}

/** A variable begins with its name; its value is then to supply. */
async function addVariable(name: string): Promise<Outcome> {
  const value = { kind: 'yaml', text: 'null' } as const
  const outcome = await runIntent({ kind: 'set-variable', name, value, file: 'blueprint' })
  if (outcome.done) askForVariable(name)
  return outcome
}

/** The new variable's row comes into view as soon as it is there. */
function askForVariable(name: string): void {
  const stop = analysisStore.subscribe(({ view }) => {
    const variable = view?.variables.find((candidate) => candidate.name === name)
    if (variable === undefined) return
    stop()
    selectPlace({ variable: name, span: variable.span })
  })
}
