import type { ReactNode } from 'react'
import styles from './TitleBlock.module.css'

/** The head of the inspector: icon, name, and a line of facts. */
export function TitleBlock({
  icon,
  title,
  children,
}: {
  readonly icon?: ReactNode
  readonly title: string
  readonly children?: ReactNode
}) {
  return (
    <header className={styles.block}>
      {icon}
      <div className={styles.words}>
        <h2 className={styles.title}>{title}</h2>
        <p className={styles.facts}>{children}</p>
      </div>
    </header>
  )
}
