import { useStore } from 'zustand'
import type { UseEdge } from '../../engine/index.ts'
import { analysisStore } from '../../state/analysis-store.ts'
import { makeExplicit, showConnection } from '../../state/change-connection.ts'
import { findUseExplanation, runIntent } from '../../state/engine-session.ts'
import { moveInUse, placeInUse } from '../../state/move-use.ts'
import {
  selectEdge,
  selectedEdge,
  selectModules,
  selectPlace,
} from '../../state/selection-store.ts'
import { Button } from '../shared/Button.tsx'
import { words } from '../shared/words.ts'
import styles from './Connection.module.css'
import { ConnectionFindings } from './ConnectionFindings.tsx'
import { CrossingNote } from './CrossingNote.tsx'
import summary from './Summary.module.css'
import { TitleBlock } from './TitleBlock.tsx'
import { useExplanation } from './use-explanation.ts'

/** What one `use` does: the settings that it fills, those that it does not and why, its place. */
export function EdgeSummary({ edge }: { readonly edge: UseEdge }) {
  const { consumer, used, fills, passedOver } = edge
  const title = words.inspector.edge(consumer, used)
  const explanation = useExplanation(`${consumer}->${used}`, () => findUseExplanation(edge))
  const { findings = [], crossing, explicit = [], along = [] } = explanation ?? {}
  return (
    <section aria-label={title}>
      <TitleBlock title={title}>{fills && words.inspector.fills(fills)}</TitleBlock>
      <ConnectionFindings findings={findings} />
      {fills === undefined && <p className={summary.note}>{words.inspector.edgeUnknown}</p>}
      {fills?.length === 0 && (
        <p className={summary.warning}>{words.inspector.edgeNothing(passedOver.length > 0)}</p>
      )}
      {fills !== undefined && fills.length > 0 && <Fills edge={edge} fills={fills} />}
      {passedOver.length > 0 && <PassedOver edge={edge} />}
      {crossing !== undefined && <CrossingNote crossing={crossing} />}
      <PlaceInUse edge={edge} />
      {explicit.length > 0 && (
        <>
          <p className={summary.note}>{words.inspector.makeExplicitNote(along)}</p>
          <div className={summary.buttons}>
            <Button onClick={() => void makeExplicit(edge, words.links.madeExplicit)}>
              {words.actions.makeExplicit}
            </Button>
          </div>
        </>
      )}
      <div className={summary.buttons}>
        <Button onClick={() => selectModules([consumer])}>{consumer}</Button>
        <Button onClick={() => selectModules([used])}>{used}</Button>
        <Button onClick={() => void showConnection(selectedEdge(edge))}>
          {words.actions.showText}
        </Button>
        <Button onClick={() => void remove(edge)}>{words.inspector.removeEdge}</Button>
      </div>
    </section>
  )
}

/** Each output that is passed, with the way to the setting that it fills. */
function Fills({ edge, fills }: { readonly edge: UseEdge; readonly fills: readonly string[] }) {
  return (
    <>
      <h3 className={summary.heading}>{words.inspector.edgeFills}</h3>
      <ul className={summary.list}>
        {fills.map((name) => (
          <li key={name} className={styles.passing}>
            <span className={styles.passes}>{words.links.passes(edge.used, name, name)}</span>
            <SettingJump edge={edge} name={name} />
          </li>
        ))}
      </ul>
    </>
  )
}

/** Each output that something else stands in front of, with the way to that. */
function PassedOver({ edge }: { readonly edge: UseEdge }) {
  const { consumer, passedOver } = edge
  return (
    <>
      <h3 className={summary.heading}>{words.inspector.edgePassedOver}</h3>
      <ul className={summary.list}>
        {passedOver.map(({ name, by }) => (
          <li key={name} className={styles.passing}>
            <span className={styles.passes}>{words.inspector.passedOver(name, by)}</span>
            {by === undefined ? (
              <SettingJump edge={edge} name={name} />
            ) : (
              <button
                type="button"
                className={styles.jump}
                onClick={() => selectEdge({ consumer, used: by })}
              >
                {by}
              </button>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

function SettingJump({
  edge: { consumer, span },
  name,
}: {
  readonly edge: UseEdge
  readonly name: string
}) {
  return (
    <button
      type="button"
      className={styles.jump}
      aria-label={words.links.toSettingOf(name)}
      onClick={() => selectPlace({ moduleId: consumer, setting: name, span })}
    >
      {words.links.toSetting}
    </button>
  )
}

/** Where the item stands in `use`: an earlier one fills a setting before a later one. */
function PlaceInUse({ edge }: { readonly edge: UseEdge }) {
  const uses = useStore(analysisStore, (state) => state.graph?.uses) ?? []
  const place = placeInUse(uses, edge)
  if (place === undefined || place.count < 2) return null
  return (
    <>
      <p className={summary.note}>
        {words.inspector.edgePlace(place.index + 1, place.count, edge.consumer)}
      </p>
      <div className={summary.buttons}>
        {([-1, 1] as const).map((by) => {
          const intent = moveInUse(uses, edge, by)
          return (
            // Not disabled: at the end of the list it would lose the focus of who pressed it.
            <Button
              key={by}
              aria-disabled={intent === undefined}
              onClick={() => {
                if (intent !== undefined) void runIntent(intent)
              }}
            >
              {by === -1 ? words.actions.useEarlier : words.actions.useLater}
            </Button>
          )
        })}
      </div>
    </>
  )
}

async function remove({ consumer, used }: UseEdge): Promise<void> {
  const outcome = await runIntent({ kind: 'disconnect', consumer, used })
  if (outcome.done) selectModules([consumer])
}
