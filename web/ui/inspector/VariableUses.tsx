import { Fragment } from 'react'
import { useStore } from 'zustand'
import type { VariableView } from '../../engine/index.ts'
import { analysisStore } from '../../state/analysis-store.ts'
import { selectModules, selectPlace } from '../../state/selection-store.ts'
import { words } from '../shared/words.ts'
import originStyles from './Origin.module.css'
import styles from './VariableUses.module.css'

/** Up to so many users are named at once; of more, only the first are. */
const fewEnough = 3

/** Who takes a variable: how many, and on demand all of them by the way in which they take it. */
export function VariableUses({ variable }: { readonly variable: VariableView }) {
  const { usedBy } = variable
  if (usedBy.length === 0) return null
  if (usedBy.length <= fewEnough) return <Ways variable={variable} />
  const variables = usedBy.filter(isVariable).length
  const first = usedBy.slice(0, fewEnough)
  return (
    <details className={styles.uses}>
      <summary>
        {words.inspector.usedByMany(usedBy.length - variables, variables)}
        {`: ${first.join(', ')} `}
        <span className={styles.rest}>{words.inspector.andMore(usedBy.length - fewEnough)}</span>
      </summary>
      <Ways variable={variable} />
    </details>
  )
}

function Ways({ variable: { usedByReference, usedByName } }: { readonly variable: VariableView }) {
  const { byReference, byReferenceNote, byName, byNameNote } = words.inspector
  return (
    <>
      <Way way={byReference} note={byReferenceNote} users={usedByReference} />
      <Way way={byName} note={byNameNote} users={usedByName} />
    </>
  )
}

function Way({
  way,
  note,
  users,
}: {
  readonly way: string
  readonly note: string
  readonly users: readonly string[]
}) {
  if (users.length === 0) return null
  return (
    <p className={styles.way} title={note}>
      {`${way}: `}
      {users.map((user, index) => (
        <Fragment key={user}>
          {index > 0 && ', '}
          <UserLink user={user} />
        </Fragment>
      ))}
    </p>
  )
}

/** Goes to the module, or to the other variable whose value refers to this one. */
function UserLink({ user }: { readonly user: string }) {
  const variables = useStore(analysisStore, (state) => state.view?.variables)
  const go = (): void => {
    if (!isVariable(user)) selectModules([user])
    const variable = variables?.find(({ name }) => `vars.${name}` === user)
    if (variable !== undefined) selectPlace({ variable: variable.name, span: variable.span })
  }
  return (
    <button type="button" className={originStyles.giver} onClick={go}>
      {user}
    </button>
  )
}

function isVariable(user: string): boolean {
  return user.startsWith('vars.')
}
