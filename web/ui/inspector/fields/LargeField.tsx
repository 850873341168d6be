import { createContext, type ReactNode } from 'react'
import { Button } from '../../shared/Button.tsx'
import { Dialog } from '../../shared/Dialog.tsx'
import { words } from '../../shared/words.ts'
import styles from './LargeField.module.css'

/** Whether a field has that room already. */
export const LargeContext = createContext(false)

/** A field with room for many lines. */
export function LargeField({
  title,
  onClose,
  children,
}: {
  readonly title: string
  readonly onClose: () => void
  readonly children: ReactNode
}) {
  return (
    <Dialog title={title} size="large" onClose={onClose}>
      <LargeContext value={true}>
        <div className={styles.field}>{children}</div>
      </LargeContext>
      <footer className={styles.foot}>
        <p>{words.fields.largeHint}</p>
        <Button look="filled" onClick={onClose}>
          {words.fields.done}
        </Button>
      </footer>
    </Dialog>
  )
}
