import { useStore } from 'zustand'
import type { GraphModule } from '../../engine/index.ts'
import { analysisStore } from '../../state/analysis-store.ts'
import { selectEdge } from '../../state/selection-store.ts'
import { words } from '../shared/words.ts'
import styles from './UseList.module.css'

/** The modules that this one uses, in order, each with how much it fills. */
export function UseList({ module }: { readonly module: GraphModule }) {
  const uses = useStore(analysisStore, (state) => state.graph?.uses)
  const own = (uses ?? []).filter(({ consumer }) => consumer === module.id)
  if (own.length === 0) return null
  return (
    <div className={styles.uses}>
      <h3 className={styles.title}>{words.inspector.uses}</h3>
      <ul className={styles.list}>
        {own.map(({ used, fills }) => (
          <li key={used}>
            <button
              type="button"
              className={fills?.length === 0 ? styles.idle : styles.use}
              title={
                fills === undefined ? words.inspector.edgeUnknown : words.inspector.fills(fills)
              }
              onClick={() => selectEdge({ consumer: module.id, used })}
            >
              {used}
              {fills !== undefined && <span className={styles.count}>{fills.length}</span>}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
