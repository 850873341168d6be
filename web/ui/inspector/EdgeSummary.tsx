import type { UseEdge } from '../../engine/index.ts'
import { runIntent } from '../../state/engine-session.ts'
import { selectModules } from '../../state/selection-store.ts'
import { Button } from '../shared/Button.tsx'
import { words } from '../shared/words.ts'
import styles from './Summary.module.css'
import { TitleBlock } from './TitleBlock.tsx'

/** What one `use` does: the settings that it fills, or why it fills none. */
export function EdgeSummary({ edge }: { readonly edge: UseEdge }) {
  const { consumer, used, fills } = edge
  const title = words.inspector.edge(consumer, used)
  return (
    <section aria-label={title}>
      <TitleBlock title={title}>{fills && words.inspector.fills(fills)}</TitleBlock>
      {fills === undefined && <p className={styles.note}>{words.inspector.edgeUnknown}</p>}
      {fills?.length === 0 && <p className={styles.warning}>{words.inspector.edgeNothing}</p>}
      {fills !== undefined && fills.length > 0 && (
        <ul className={styles.list}>
          {fills.map((name) => (
            <li key={name} className={styles.mono}>
              {`${used}.${name} → ${name}`}
            </li>
          ))}
        </ul>
      )}
      <div className={styles.buttons}>
        <Button onClick={() => selectModules([consumer])}>{consumer}</Button>
        <Button onClick={() => selectModules([used])}>{used}</Button>
        <Button onClick={() => void remove(edge)}>{words.inspector.removeEdge}</Button>
      </div>
    </section>
  )
}

async function remove({ consumer, used }: UseEdge): Promise<void> {
  const outcome = await runIntent({ kind: 'disconnect', consumer, used })
  if (outcome.done) selectModules([consumer])
}
