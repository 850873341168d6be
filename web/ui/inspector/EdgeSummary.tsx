import { useStore } from 'zustand'
import type { UseEdge } from '../../engine/index.ts'
import { analysisStore } from '../../state/analysis-store.ts'
import { runIntent } from '../../state/engine-session.ts'
import { selectModules } from '../../state/selection-store.ts'
import { Button } from '../shared/Button.tsx'
import { words } from '../shared/words.ts'
import styles from './Summary.module.css'
import { TitleBlock } from './TitleBlock.tsx'

/** What one `use` does: the settings that it fills, those that it does not and why, its place. */
export function EdgeSummary({ edge }: { readonly edge: UseEdge }) {
  const { consumer, used, fills, passedOver } = edge
  const title = words.inspector.edge(consumer, used)
  return (
    <section aria-label={title}>
      <TitleBlock title={title}>{fills && words.inspector.fills(fills)}</TitleBlock>
      {fills === undefined && <p className={styles.note}>{words.inspector.edgeUnknown}</p>}
      {fills?.length === 0 && <p className={styles.warning}>{words.inspector.edgeNothing}</p>}
      {fills !== undefined && fills.length > 0 && (
        <>
          <h3 className={styles.heading}>{words.inspector.edgeFills}</h3>
          <ul className={styles.list}>
            {fills.map((name) => (
              <li key={name} className={styles.mono}>
                {`${used}.${name} → ${name}`}
              </li>
            ))}
          </ul>
        </>
      )}
      {passedOver.length > 0 && (
        <>
          <h3 className={styles.heading}>{words.inspector.edgePassedOver}</h3>
          <ul className={styles.list}>
            {passedOver.map(({ name, by }) => (
              <li key={name} className={styles.mono}>
                {words.inspector.passedOver(name, by)}
              </li>
            ))}
          </ul>
        </>
      )}
      <CrossingNote edge={edge} />
      <PlaceInUse edge={edge} />
      <div className={styles.buttons}>
        <Button onClick={() => selectModules([consumer])}>{consumer}</Button>
        <Button onClick={() => selectModules([used])}>{used}</Button>
        <Button onClick={() => void remove(edge)}>{words.inspector.removeEdge}</Button>
      </div>
    </section>
  )
}

/** Between groups an output is exported and imported again. */
function CrossingNote({ edge: { consumer, used, fills } }: { readonly edge: UseEdge }) {
  const modules = useStore(analysisStore, (state) => state.graph?.modules)
  const from = modules?.find(({ id }) => id === used)?.group
  const to = modules?.find(({ id }) => id === consumer)?.group
  if (from === undefined || to === undefined || from === to || fills?.length === 0) return null
  return <p className={styles.note}>{words.inspector.edgeCrosses(from, to)}</p>
}

/** Where the item stands in `use`: an earlier one fills a setting before a later one. */
function PlaceInUse({ edge: { consumer, used } }: { readonly edge: UseEdge }) {
  const uses = useStore(analysisStore, (state) => state.graph?.uses)
  const own = (uses ?? []).filter((use) => use.consumer === consumer)
  const index = own.findIndex((use) => use.used === used)
  if (own.length < 2 || index === -1) return null
  const move = (place: number | 'last') =>
    void runIntent({ kind: 'reorder-use', consumer, used, place })
  return (
    <>
      <p className={styles.note}>{words.inspector.edgePlace(index + 1, own.length, consumer)}</p>
      <div className={styles.buttons}>
        <Button disabled={index === 0} onClick={() => move(index - 1)}>
          {words.inspector.edgeEarlier}
        </Button>
        <Button
          disabled={index === own.length - 1}
          onClick={() => move(index + 2 < own.length ? index + 2 : 'last')}
        >
          {words.inspector.edgeLater}
        </Button>
      </div>
    </>
  )
}

async function remove({ consumer, used }: UseEdge): Promise<void> {
  const outcome = await runIntent({ kind: 'disconnect', consumer, used })
  if (outcome.done) selectModules([consumer])
}
