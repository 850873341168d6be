import { useMemo } from 'react'
import { analysisStore } from '../../../state/analysis-store.ts'
import type { Foreseen } from '../../../state/engine-session.ts'
import { dialogWords } from '../../shared/dialog-words.ts'
import { SeverityIcon } from '../../shared/SeverityIcon.tsx'
import styles from './ImageBuildDialog.module.css'
import { type PlannedGroup, plannedChanges } from './planned-changes.ts'

/** What adding the build makes of the blueprint, or why it cannot be added. */
export function PlannedList({
  foreseen,
  isComplete,
}: {
  readonly foreseen: Foreseen | undefined
  /** Whether all questions are answered. */
  readonly isComplete: boolean
}) {
  return (
    <section className={styles.plan} aria-label={dialogWords.imageBuild.plan}>
      <h3 className={styles.heading}>{dialogWords.imageBuild.plan}</h3>
      {!isComplete && <p className={styles.note}>{dialogWords.imageBuild.incomplete}</p>}
      {foreseen?.kind === 'refusal' && (
        <p role="alert" className={styles.refusal}>
          {foreseen.reason}
        </p>
      )}
      {foreseen?.kind === 'view' && <Planned view={foreseen.view} />}
    </section>
  )
}

function Planned({ view }: { readonly view: Extract<Foreseen, { kind: 'view' }>['view'] }) {
  const { groups, variables, consumers, problems } = useMemo(() => {
    const { graph, view: now } = analysisStore.getState()
    const before = { graph, variables: now?.variables ?? [], findings: now?.findings ?? [] }
    return plannedChanges(before, view)
  }, [view])
  return (
    <ul className={styles.list}>
      {groups.map((group) => (
        <Group key={group.name} group={group} />
      ))}
      {variables.length > 0 && <li>{dialogWords.imageBuild.variables(variables)}</li>}
      {consumers.length > 0 && <li>{dialogWords.imageBuild.consumers(consumers)}</li>}
      {problems.map(({ severity, message }) => (
        <li key={message} className={styles.problem}>
          <SeverityIcon severity={severity} />
          {message}
        </li>
      ))}
    </ul>
  )
}

function Group({ group: { name, kind, isNew, added, moved } }: { readonly group: PlannedGroup }) {
  return (
    <li>
      {dialogWords.imageBuild.group(name, kind, isNew)}
      <ul className={styles.inner}>
        {added.map(({ module, uses }) => (
          <li key={module.id}>{dialogWords.imageBuild.added(module.id, module.name, uses)}</li>
        ))}
        {moved.length > 0 && <li>{dialogWords.imageBuild.moved(moved)}</li>}
      </ul>
    </li>
  )
}
