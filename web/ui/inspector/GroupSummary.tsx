import type { GraphGroup } from '../../engine/index.ts'
import { selectModules } from '../../state/selection-store.ts'
import { words } from '../shared/words.ts'
import styles from './Summary.module.css'
import { TitleBlock } from './TitleBlock.tsx'

/** A deployment group and its modules. */
export function GroupSummary({ group }: { readonly group: GraphGroup }) {
  const { name, kind, moduleIds } = group
  return (
    <section aria-label={words.inspector.group(name)}>
      <TitleBlock title={name}>
        {`${words.inspector.groupKind[kind]} · ${words.inspector.groupModules(moduleIds.length)}`}
      </TitleBlock>
      <ul className={styles.list}>
        {moduleIds.map((id) => (
          <li key={id}>
            <button type="button" className={styles.link} onClick={() => selectModules([id])}>
              {id}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
