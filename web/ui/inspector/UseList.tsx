import { useStore } from 'zustand'
import type { GraphModule, ReferenceLink } from '../../engine/index.ts'
import { analysisStore } from '../../state/analysis-store.ts'
import { selectEdge, selectLink } from '../../state/selection-store.ts'
import { words } from '../shared/words.ts'
import styles from './UseList.module.css'

/**
 * What leads to a module and, of links, away from it: the modules that it uses, in order, each with
 * how much it fills, and those that it refers to or that refer to it.
 */
export function UseList({ module: { id } }: { readonly module: GraphModule }) {
  const uses = useStore(analysisStore, (state) => state.graph?.uses) ?? []
  const links = useStore(analysisStore, (state) => state.graph?.links) ?? []
  const used = uses
    .filter(({ consumer }) => consumer === id)
    .map(
      (edge): Connected => ({
        key: edge.used,
        id: edge.used,
        count: edge.fills?.length,
        title:
          edge.fills === undefined
            ? words.inspector.edgeUnknown
            : words.inspector.fills(edge.fills),
        onClick: () => selectEdge(edge),
      }),
    )
  return (
    <>
      <ConnectedList name={words.inspector.uses} items={used} />
      <ConnectedList
        name={words.inspector.refersTo}
        items={links.filter(({ to }) => to === id).map((link) => itemOf(link, link.from))}
      />
      <ConnectedList
        name={words.inspector.referredToBy}
        items={links.filter(({ from }) => from === id).map((link) => itemOf(link, link.to))}
      />
    </>
  )
}

type Connected = {
  readonly key: string
  readonly id: string
  readonly count: number | undefined
  readonly title: string
  readonly onClick: () => void
}

function itemOf(link: ReferenceLink, id: string): Connected {
  const { kind, label } = link
  const title =
    kind === 'image' ? words.inspector.startsFrom(label) : words.inspector.referenceTo(label)
  const onClick = (): void => selectLink(link)
  return { key: `${kind} ${id}`, id, count: undefined, title, onClick }
}

function ConnectedList({
  name,
  items,
}: {
  readonly name: string
  readonly items: readonly Connected[]
}) {
  if (items.length === 0) return null
  return (
    <div className={styles.uses}>
      <h3 className={styles.title}>{name}</h3>
      <ul className={styles.list}>
        {items.map(({ key, id, count, title, onClick }) => (
          <li key={key}>
            <button
              type="button"
              className={count === 0 ? styles.idle : styles.use}
              title={title}
              onClick={onClick}
            >
              {id}
              {count !== undefined && <span className={styles.count}>{count}</span>}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
