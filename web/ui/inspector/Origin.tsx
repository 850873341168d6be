import { useStore } from 'zustand'
import type { Field } from '../../engine/index.ts'
import { analysisStore } from '../../state/analysis-store.ts'
import { catalogStore } from '../../state/catalog-store.ts'
import { selectModules, selectPlace } from '../../state/selection-store.ts'
import { categoryColor } from '../shared/CategoryIcon.tsx'
import { words } from '../shared/words.ts'
import { isExpression } from './fields/typed-text.ts'
import styles from './Origin.module.css'

/** Where a value comes from, in a word, with a dot in the colour of the giver. */
export function Origin({ moduleId, field }: { readonly moduleId: string; readonly field: Field }) {
  const { origin, from, name, span } = field
  const color = useDotColor(field)
  return (
    <p className={styles.origin}>
      <span className={styles.dot} style={{ background: color }} aria-hidden="true" />
      {origin === 'use' ? (
        <>
          {words.inspector.origin.useBefore}
          {from.map((id) => (
            <button
              key={id}
              type="button"
              className={styles.giver}
              onClick={() => selectModules([id])}
            >
              {id}
            </button>
          ))}
          {words.inspector.origin.useAfter}
        </>
      ) : span === undefined ? (
        <span>{wordsFor(field)}</span>
      ) : (
        <button
          type="button"
          className={styles.place}
          title={words.inspector.origin.authorNote}
          onClick={() => selectPlace({ moduleId, setting: name, span })}
        >
          {wordsFor(field)}
        </button>
      )}
      {origin !== 'use' && from.map((name) => <VariableLink key={name} name={name} />)}
      {comesTo(field) && <span className={styles.value}>{`· ${field.shown}`}</span>}
      {tellsDefault(field) && <span>{`· ${words.inspector.defaultIs(field.default ?? '')}`}</span>}
    </p>
  )
}

/** The variable that gives the value, or is to give it. */
function VariableLink({ name }: { readonly name: string }) {
  const variables = useStore(analysisStore, (state) => state.view?.variables)
  const variable = variables?.find((candidate) => candidate.name === name)
  if (variable === undefined) return <span className={styles.value}>{name}</span>
  return (
    <button
      type="button"
      className={styles.giver}
      onClick={() => selectPlace({ variable: name, span: variable.span })}
    >
      {name}
    </button>
  )
}

/** What an expression of the author comes to, where that can be told. */
function comesTo({ origin, shown, editable }: Field): boolean {
  return origin === 'author' && isExpression(editable) && shown !== '' && !isExpression(shown)
}

/** Beside a value of the author, what the module would take without it. */
function tellsDefault({ origin, default: value = '' }: Field): boolean {
  return origin === 'author' && !/^(\[\]|\{\})?$/.test(value) && value.length <= longestDefault
}

const longestDefault = 40

function wordsFor({ origin, from, required }: Field): string {
  const { origin: names } = words.inspector
  switch (origin) {
    case 'author':
      return names.author
    case 'use':
      return names.useAfter
    case 'deployment variable':
      return names.variable
    case 'module default':
      return names.default
    case 'toolkit':
      return names.toolkit
    case 'none':
      if (from.length > 0) return names.noneVariable
      return required ? names.none : names.noneOptional
  }
}

function useDotColor({ origin, from }: Field): string {
  const graph = useStore(analysisStore, (state) => state.graph)
  const byPath = useStore(catalogStore, (state) => state.byPath)
  if (origin === 'author') return 'var(--accent)'
  if (origin === 'none') return 'var(--err)'
  if (origin !== 'use') return 'var(--faint)'
  const giver = graph?.modules.find(({ id }) => id === from[0])
  const path = giver?.modulePath
  return categoryColor[(path === undefined ? undefined : byPath.get(path)?.category) ?? 'other']
}
