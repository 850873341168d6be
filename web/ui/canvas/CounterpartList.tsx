import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { catalogStore } from '../../state/catalog-store.ts'
import { CategoryIcon } from '../shared/CategoryIcon.tsx'
import { words } from '../shared/words.ts'
import styles from './CounterpartList.module.css'
import { type ConnectionEnd, type Counterpart, counterpartsOf } from './flow/counterparts.ts'

/** Where a connection was let go over the paper; `x` and `y` from the left and top of the canvas. */
export type LooseEnd = {
  readonly from: ConnectionEnd
  /** The toolkit's path of the module that it comes from. */
  readonly path: string | undefined
  readonly x: number
  readonly y: number
}

/** The modules that could stand at the other end of a connection that was let go over the paper. */
export function CounterpartList({
  end,
  onChoose,
  onClose,
}: {
  readonly end: LooseEnd
  readonly onChoose: (counterpart: Counterpart) => void
  readonly onClose: () => void
}) {
  const { from, path, x, y } = end
  const { modules, byPath } = useStore(catalogStore)
  const offered = useMemo(() => {
    const own = path === undefined ? undefined : byPath.get(path)
    return own === undefined ? [] : counterpartsOf(own, from.role, modules)
  }, [byPath, path, from.role, modules])
  const [chosen, setChosen] = useState(0)
  const list = useRef<HTMLDivElement>(null)
  const id = useId()
  useEffect(() => list.current?.focus({ preventScroll: true }), [])
  const onKeyDown = (event: KeyboardEvent): void => {
    const last = Math.max(0, offered.length - 1)
    const present = offered[chosen]
    const answers = new Map<string, () => void>([
      ['ArrowDown', () => setChosen(Math.min(chosen + 1, last))],
      ['ArrowUp', () => setChosen(Math.max(chosen - 1, 0))],
      ['Home', () => setChosen(0)],
      ['End', () => setChosen(last)],
      ['Enter', () => present && onChoose(present)],
      ['Escape', onClose],
    ])
    const answer = answers.get(event.key)
    if (answer === undefined) return
    event.preventDefault()
    event.stopPropagation()
    answer()
  }
  const title = words.canvas.counterparts[from.role](from.id)
  return (
    <div
      className={styles.popup}
      style={{
        left: `clamp(0.5rem, ${x}px, 100% - 17rem)`,
        top: `clamp(0.5rem, ${y}px, 100% - 18rem)`,
      }}
    >
      <p className={styles.title}>{title}</p>
      {offered.length === 0 && <p className={styles.none}>{words.canvas.noCounterpart}</p>}
      <div
        ref={list}
        role="listbox"
        tabIndex={0}
        aria-label={title}
        aria-activedescendant={offered.length > 0 ? `${id}-${chosen}` : undefined}
        className={styles.list}
        onKeyDown={onKeyDown}
        onBlur={onClose}
      >
        {offered.map((counterpart, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the keys
          <div
            key={counterpart.module.path}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === chosen}
            className={styles.option}
            ref={index === chosen ? scrollIntoView : undefined}
            // The focus stays on the list, which closes when it loses it.
            onPointerDown={(event) => event.preventDefault()}
            onMouseDown={(event) => event.preventDefault()}
            onPointerEnter={() => setChosen(index)}
            onClick={() => onChoose(counterpart)}
          >
            <CategoryIcon category={counterpart.module.category} />
            <span className={styles.name}>{counterpart.module.name}</span>
            <span className={styles.note}>{words.canvas.passes(counterpart.settings)}</span>
          </div>
        ))}
      </div>
    </div>
  )
}

function scrollIntoView(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'nearest' })
}
