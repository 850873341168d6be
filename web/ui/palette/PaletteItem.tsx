import type { KeyboardEvent } from 'react'
import type { ModuleSummary } from '../../state/analysis-store.ts'
import { CategoryIcon } from '../shared/CategoryIcon.tsx'
import { words } from '../shared/words.ts'
import { addModule } from './add-module.ts'
import styles from './PaletteItem.module.css'
import { usePaletteDrag } from './use-palette-drag.ts'

/** A module that can be dragged into a lane; Enter or a double click adds it. */
export function PaletteItem({
  module,
  isStop,
  onFocus,
}: {
  readonly module: ModuleSummary
  /** The one item of the list that Tab reaches; arrows reach the others. */
  readonly isStop: boolean
  readonly onFocus: () => void
}) {
  const drag = usePaletteDrag(module)
  const notes = [
    module.origin === 'community' ? words.palette.community : '',
    module.deprecated ? words.palette.deprecated : '',
  ].filter((note) => note !== '')
  const handleKey = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.key !== 'Enter') return
    event.preventDefault()
    void addModule(module.path)
  }
  return (
    <li>
      <button
        type="button"
        data-palette={module.path}
        title={`${module.path}\n${words.palette.hint}`}
        tabIndex={isStop ? 0 : -1}
        className={styles.item}
        onFocus={onFocus}
        onKeyDown={handleKey}
        onDoubleClick={() => void addModule(module.path)}
        {...drag}
      >
        <CategoryIcon category={module.category} />
        <span className={styles.words}>
          <span className={module.deprecated ? styles.deprecated : styles.name}>{module.name}</span>
          <span className={styles.note}>{module.summary || module.path}</span>
          {notes.length > 0 && <span className="unseen">{notes.join(', ')}</span>}
        </span>
      </button>
    </li>
  )
}
