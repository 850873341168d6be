import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import styles from './PointerList.module.css'

export type PointerOption = {
  readonly key: string
  readonly icon?: ReactNode
  readonly name: string
  readonly note: string
}

/**
 * A list to choose from where the pointer is: `x` and `y` from the left and top of the canvas. It has
 * the focus, and closes when it loses it.
 */
export function PointerList({
  title,
  none,
  options,
  x,
  y,
  onChoose,
  onClose,
}: {
  readonly title: string
  /** Said when there is nothing to choose. */
  readonly none: string
  readonly options: readonly PointerOption[]
  readonly x: number
  readonly y: number
  readonly onChoose: (index: number) => void
  readonly onClose: () => void
}) {
  const [chosen, setChosen] = useState(0)
  const list = useRef<HTMLDivElement>(null)
  const id = useId()
  useEffect(() => list.current?.focus({ preventScroll: true }), [])
  const onKeyDown = (event: KeyboardEvent): void => {
    const last = Math.max(0, options.length - 1)
    const answers = new Map<string, () => void>([
      ['ArrowDown', () => setChosen(Math.min(chosen + 1, last))],
      ['ArrowUp', () => setChosen(Math.max(chosen - 1, 0))],
      ['Home', () => setChosen(0)],
      ['End', () => setChosen(last)],
      ['Enter', () => options.length > 0 && onChoose(chosen)],
      ['Escape', onClose],
    ])
    const answer = answers.get(event.key)
    if (answer === undefined) return
    event.preventDefault()
    event.stopPropagation()
    answer()
  }
  return (
    <div
      className={styles.popup}
      style={{
        left: `clamp(0.5rem, ${x}px, 100% - 17rem)`,
        top: `clamp(0.5rem, ${y}px, 100% - 18rem)`,
      }}
    >
      <p className={styles.title}>{title}</p>
      {options.length === 0 && <p className={styles.none}>{none}</p>}
      <div
        ref={list}
        role="listbox"
        tabIndex={0}
        aria-label={title}
        aria-activedescendant={options.length > 0 ? `${id}-${chosen}` : undefined}
        className={styles.list}
        onKeyDown={onKeyDown}
        onBlur={onClose}
      >
        {options.map(({ key, icon, name, note }, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the keys
          <div
            key={key}
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
            onClick={() => onChoose(index)}
          >
            {icon}
            <span className={styles.name}>{name}</span>
            <span className={styles.note}>{note}</span>
          </div>
        ))}
      </div>
    </div>
  )
}

function scrollIntoView(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'nearest' })
}
