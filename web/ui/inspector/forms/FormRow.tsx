import type { ReactNode } from 'react'
import rowStyles from '../SettingRow.module.css'

/** A field of a form with its name above it and its buttons beside that. */
export function FormRow({
  title,
  buttons,
  note = '',
  children,
}: {
  readonly title: string
  readonly buttons?: ReactNode
  readonly note?: string
  readonly children: ReactNode
}) {
  return (
    <div className={rowStyles.row}>
      <div className={rowStyles.head}>
        <span>{title}</span>
        <span className={rowStyles.buttons}>{buttons}</span>
      </div>
      {children}
      {note !== '' && <p className={rowStyles.description}>{note}</p>}
    </div>
  )
}
