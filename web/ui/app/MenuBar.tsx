import { type KeyboardEvent, useRef, useState } from 'react'
import { words } from '../shared/words.ts'
import { menus } from './actions.ts'
import styles from './MenuBar.module.css'
import { MenuPopup } from './MenuPopup.tsx'

/** File, Edit, View, Help: one Tab stop, arrows move along it and into the menus. */
export function MenuBar() {
  const bar = useRef<HTMLDivElement>(null)
  const [open, setOpen] = useState<number | undefined>()
  const [stop, setStop] = useState(0)

  const focusTop = (index: number): void => {
    const next = (index + menus.length) % menus.length
    setStop(next)
    bar.current?.querySelectorAll<HTMLElement>(':scope > div > button')[next]?.focus()
  }
  const move = (index: number): void => {
    focusTop(index)
    if (open !== undefined) setOpen((index + menus.length) % menus.length)
  }
  const handleKey = (event: KeyboardEvent, index: number): void => {
    const moves = new Map<string, () => void>([
      ['ArrowRight', () => move(index + 1)],
      ['ArrowLeft', () => move(index - 1)],
      ['ArrowDown', () => setOpen(index)],
      ['Home', () => move(0)],
      ['End', () => move(menus.length - 1)],
    ])
    const handle = moves.get(event.key)
    if (handle === undefined) return
    event.preventDefault()
    handle()
  }

  return (
    <div ref={bar} role="menubar" aria-label={words.bar.menus} className={styles.bar}>
      {menus.map((menu, index) => (
        <div key={menu.name} className={styles.top}>
          <button
            type="button"
            role="menuitem"
            aria-haspopup="menu"
            aria-expanded={open === index}
            tabIndex={stop === index ? 0 : -1}
            className={styles.name}
            onPointerDown={(event) => {
              event.preventDefault()
              setStop(index)
              setOpen(open === index ? undefined : index)
            }}
            onClick={(event) => {
              // A click without a pointer comes from the keyboard or from assistive technology.
              if (event.detail === 0) setOpen(open === index ? undefined : index)
            }}
            onPointerEnter={() => {
              if (open !== undefined) setOpen(index)
            }}
            onKeyDown={(event) => handleKey(event, index)}
          >
            {menu.name}
          </button>
          {open === index && (
            <MenuPopup
              menu={menu}
              onClose={(back) => {
                setOpen(undefined)
                if (back) focusTop(index)
              }}
              onMove={(by) => {
                setStop((index + by + menus.length) % menus.length)
                setOpen((index + by + menus.length) % menus.length)
              }}
            />
          )}
        </div>
      ))}
    </div>
  )
}
