import { useState } from 'react'
import { createPortal } from 'react-dom'
import type { Menu } from './actions.ts'
import styles from './ContextMenu.module.css'
import { MenuPopup } from './MenuPopup.tsx'

/** A menu at a point of the window: it opens towards the side where there is room. */
export function ContextMenu({
  menu,
  x,
  y,
  onClose,
}: {
  readonly menu: Menu
  readonly x: number
  readonly y: number
  readonly onClose: () => void
}) {
  const [focusedBefore] = useState(() => document.activeElement)
  const close = (back: boolean): void => {
    onClose()
    if (back && focusedBefore instanceof HTMLElement) focusedBefore.focus({ preventScroll: true })
    if (back && focusedBefore instanceof SVGElement) focusedBefore.focus({ preventScroll: true })
  }
  return createPortal(
    <div
      className={styles.place}
      style={{ left: x, top: y }}
      data-leftwards={x > window.innerWidth / 2 || undefined}
      data-upwards={y > window.innerHeight / 2 || undefined}
    >
      <MenuPopup menu={menu} onClose={close} onMove={() => {}} />
    </div>,
    document.body,
  )
}
