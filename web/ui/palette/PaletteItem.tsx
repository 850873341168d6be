import { Info } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import { addModule } from '../../state/add-module.ts'
import type { ModuleSummary } from '../../state/analysis-store.ts'
import { CategoryIcon } from '../shared/CategoryIcon.tsx'
import { words } from '../shared/words.ts'
import styles from './PaletteItem.module.css'
import { usePaletteDrag } from './use-palette-drag.ts'

/** A module that can be dragged into a lane; Enter or a double click adds it. */
export function PaletteItem({
  module,
  why,
  isStop,
  onFocus,
  onOpen,
}: {
  readonly module: ModuleSummary
  /** Why a search found it; empty when nothing needs to be said. */
  readonly why: string
  /** The one item of the list that Tab reaches; arrows reach the others. */
  readonly isStop: boolean
  readonly onFocus: () => void
  /** Shows the module's page. */
  readonly onOpen: () => void
}) {
  const drag = usePaletteDrag(module)
  const isOwn = module.origin !== 'core' && module.origin !== 'community'
  const notes = [
    module.origin === 'community' ? words.palette.community : '',
    module.deprecated ? words.palette.deprecated : '',
  ].filter((note) => note !== '')
  const handleKey = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.key !== 'Enter' && event.key !== 'ArrowRight') return
    event.preventDefault()
    if (event.key === 'Enter') void addModule(module.path, words.palette.locked)
    else onOpen()
  }
  return (
    <li className={styles.entry}>
      <button
        type="button"
        data-palette={module.path}
        title={`${module.path}\n${words.palette.hint}`}
        tabIndex={isStop ? 0 : -1}
        className={styles.item}
        onFocus={onFocus}
        onKeyDown={handleKey}
        onDoubleClick={() => void addModule(module.path, words.palette.locked)}
        {...drag}
      >
        <CategoryIcon category={module.category} />
        <span className={styles.words}>
          <span className={module.deprecated ? styles.deprecated : styles.name}>
            {module.name}
            {isOwn && <span className={styles.badge}>{words.palette.own}</span>}
          </span>
          <span className={why === '' ? styles.note : styles.why}>
            {why || module.summary || module.path}
          </span>
          {notes.length > 0 && <span className="unseen">{notes.join(', ')}</span>}
        </span>
      </button>
      <button
        type="button"
        // The arrow to the right does the same from the module itself.
        tabIndex={-1}
        className={styles.about}
        aria-label={words.moduleWords.about(module.name)}
        title={words.moduleWords.about(module.name)}
        onClick={onOpen}
      >
        <Info size={14} strokeWidth={1.75} aria-hidden="true" />
      </button>
    </li>
  )
}
