import type { LucideIcon } from 'lucide-react'
import type { ComponentProps } from 'react'
import styles from './IconButton.module.css'

/** A button with an icon only; its name is read out and shown on hover. */
export function IconButton({
  icon: Icon,
  label,
  className,
  ...rest
}: Omit<ComponentProps<'button'>, 'children'> & {
  readonly icon: LucideIcon
  readonly label: string
}) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      {...rest}
      className={`${styles.button} ${className ?? ''}`}
    >
      <Icon size={16} strokeWidth={1.75} aria-hidden="true" />
    </button>
  )
}
