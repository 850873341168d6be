import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import type { VariableView } from '../../engine/index.ts'
import { analysisStore } from '../../state/analysis-store.ts'
import { type Outcome, runIntent } from '../../state/engine-session.ts'
import { revealVariable } from '../../state/reveal-variable.ts'
import { selectionStore } from '../../state/selection-store.ts'
import { words } from '../shared/words.ts'
import { AddByName } from './forms/AddByName.tsx'
import { SearchField } from './SearchField.tsx'
import styles from './Summary.module.css'
import { VariableRow } from './VariableRow.tsx'

/** From this many variables on there is a search. */
const searchFrom = 8

/** The deployment variables, those without a value first. */
export function Variables({ onRename }: { readonly onRename: () => void }) {
  const variables = useStore(analysisStore, (state) => state.view?.variables) ?? []
  const findings = useStore(analysisStore, (state) => state.view?.findings)
  const asked = useStore(selectionStore, (state) => state.variable)
  const reveal = useStore(selectionStore, (state) => state.reveal)
  const [search, setSearch] = useState('')
  const hasSearch = variables.length >= searchFrom
  const found = hasSearch ? variables.filter((one) => matches(one, search)) : variables
  const ordered = found.toSorted((a, b) => Number(b.needsValue) - Number(a.needsValue))
  useEffect(() => {
    // What is to come into view must not be left out.
    if (reveal !== undefined) setSearch('')
  }, [reveal])
  return (
    <section aria-label={words.inspector.variables}>
      <h3 className={styles.heading}>{words.inspector.variables}</h3>
      {variables.length === 0 && <p className={styles.note}>{words.inspector.noVariables}</p>}
      {hasSearch && (
        <SearchField
          label={words.inspector.searchVariables}
          value={search}
          onChange={setSearch}
          rows="[data-variable]"
        />
      )}
      {hasSearch && found.length === 0 && (
        <p className={styles.note}>{words.inspector.noVariableMatches(search)}</p>
      )}
      {ordered.map((variable) => (
        <VariableRow
          key={`${variable.file} ${variable.name}`}
          variable={variable}
          problems={(findings ?? []).filter(({ path }) => path === `vars.${variable.name}`)}
          asked={asked === variable.name ? reveal : undefined}
          onRename={onRename}
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

/** By name, by value, or by who takes it. */
function matches({ name, written, usedBy }: VariableView, search: string): boolean {
  const wanted = search.trim().toLowerCase()
  return [name, written, ...usedBy].some((text) => text.toLowerCase().includes(wanted))
}

/** A variable begins with its name; its value is then to supply. */
async function addVariable(name: string): Promise<Outcome> {
  const value = { kind: 'yaml', text: 'null' } as const
  const outcome = await runIntent({ kind: 'set-variable', name, value, file: 'blueprint' })
  if (outcome.done) revealVariable(name)
  return outcome
}
