import { useEffect, useRef, useState } from 'react'
import type { Outcome } from '../../../state/engine-session.ts'
import { Button } from '../../shared/Button.tsx'
import { NameField } from '../fields/NameField.tsx'
import styles from '../Summary.module.css'

/** A button that asks for the name of what is added. */
export function AddByName({
  title,
  field,
  add,
}: {
  readonly title: string
  /** What the field for the name is called. */
  readonly field: string
  readonly add: (name: string) => Promise<Outcome>
}) {
  const [isNaming, setNaming] = useState(false)
  const wasNaming = useRef(false)
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (wasNaming.current && !isNaming && document.activeElement === document.body) {
      button.current?.focus()
    }
    wasNaming.current = isNaming
  }, [isNaming])
  return (
    <div className={styles.adding}>
      {isNaming ? (
        <NameField
          label={field}
          placeholder={field}
          value=""
          takesFocus
          write={add}
          onDone={() => setNaming(false)}
        />
      ) : (
        <Button ref={button} onClick={() => setNaming(true)}>
          {title}
        </Button>
      )}
    </div>
  )
}
