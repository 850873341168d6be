import { type KeyboardEvent, useEffect, useRef } from 'react'
import { isEnabled, refusalOf, runAction } from './action.ts'
import type { Menu } from './actions.ts'
import styles from './MenuPopup.module.css'
import { ariaShortcut, formatShortcut, isApple } from './shortcut.ts'

/** One open menu. It takes the focus, and closes when the focus leaves it. */
export function MenuPopup({
  menu,
  onClose,
  onMove,
}: {
  readonly menu: Menu
  /** `back` asks for the focus to return to the menu's name. */
  readonly onClose: (back: boolean) => void
  readonly onMove: (by: 1 | -1) => void
}) {
  const element = useRef<HTMLDivElement>(null)
  useEffect(() => items(element.current)[0]?.focus(), [])

  const handleKey = (event: KeyboardEvent): void => {
    const all = items(element.current)
    const at = all.findIndex((item) => item.matches(':focus'))
    const focus = (index: number): void => all[(index + all.length) % all.length]?.focus()
    const moves = new Map<string, () => void>([
      ['ArrowDown', () => focus(at + 1)],
      ['ArrowUp', () => focus(at - 1)],
      ['Home', () => focus(0)],
      ['End', () => focus(all.length - 1)],
      ['ArrowRight', () => onMove(1)],
      ['ArrowLeft', () => onMove(-1)],
      ['Escape', () => onClose(true)],
      ['Tab', () => onClose(true)],
    ])
    const handle = moves.get(event.key) ?? (() => focusByLetter(all, at, event.key))
    if (!moves.has(event.key) && event.key.length !== 1) return
    if (event.key === ' ') return
    event.preventDefault()
    event.stopPropagation()
    handle()
  }

  return (
    <div
      ref={element}
      role="menu"
      tabIndex={-1}
      aria-label={menu.name}
      className={styles.popup}
      onKeyDown={handleKey}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) onClose(false)
      }}
    >
      {menu.sections.map((section) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset is not allowed in a menu
        <div key={section[0]?.id} role="group" className={styles.section}>
          {section.map((action) => {
            const [shortcut] = action.shortcuts ?? []
            const enabled = isEnabled(action)
            return (
              <button
                key={action.id}
                type="button"
                role="menuitem"
                tabIndex={-1}
                aria-disabled={!enabled}
                title={refusalOf(action)}
                aria-keyshortcuts={shortcut && ariaShortcut(shortcut, isApple)}
                className={styles.item}
                onPointerEnter={(event) => event.currentTarget.focus()}
                onClick={() => {
                  if (!enabled) return
                  onClose(true)
                  void runAction(action)
                }}
              >
                <span>{action.name}</span>
                {shortcut !== undefined && (
                  <span className={styles.key} aria-hidden="true">
                    {formatShortcut(shortcut, isApple)}
                  </span>
                )}
              </button>
            )
          })}
        </div>
      ))}
    </div>
  )
}

function items(menu: HTMLElement | null): readonly HTMLElement[] {
  return [...(menu?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])]
}

function focusByLetter(all: readonly HTMLElement[], at: number, letter: string): void {
  const rest = [...all.slice(at + 1), ...all.slice(0, at + 1)]
  const starts = (item: HTMLElement): boolean =>
    item.textContent?.toLowerCase().startsWith(letter.toLowerCase()) ?? false
  rest.find(starts)?.focus()
}
