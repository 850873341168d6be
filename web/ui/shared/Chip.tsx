import type { ReactNode } from 'react'
import styles from './Chip.module.css'

export type Tone = 'plain' | 'error' | 'warning' | 'info' | 'ok'

/** A small rounded mark; colour only where it means something. */
export function Chip({
  tone = 'plain',
  title,
  children,
}: {
  readonly tone?: Tone
  readonly title?: string | undefined
  readonly children: ReactNode
}) {
  return (
    <span className={`${styles.chip} ${styles[tone]}`} title={title}>
      {children}
    </span>
  )
}
