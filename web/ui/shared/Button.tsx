import type { ComponentProps, ReactNode } from 'react'
import styles from './Button.module.css'

type Look = 'plain' | 'filled' | 'quiet'

/** The page's button; `filled` is for the one main deed of a view. */
export function Button({
  look = 'plain',
  className,
  ...rest
}: ComponentProps<'button'> & { readonly look?: Look; readonly children: ReactNode }) {
  return (
    <button
      type="button"
      {...rest}
      className={`${styles.button} ${styles[look]} ${className ?? ''}`}
    />
  )
}
