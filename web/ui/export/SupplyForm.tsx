import { useState } from 'react'
import type { Intent } from '../../engine/index.ts'
import { runIntent } from '../../state/engine-session.ts'
import { Button } from '../shared/Button.tsx'
import { words } from '../shared/words.ts'
import type { MissingValue } from './missing-values.ts'
import styles from './SupplyForm.module.css'
import { supplyIntent } from './supply-intent.ts'

/** The variables without a value; what is typed goes into the text as one undo step. */
export function SupplyForm({
  variables,
  onSupplied,
}: {
  readonly variables: readonly MissingValue[]
  /** The values are in the text. */
  readonly onSupplied: () => void
}) {
  const [typed, setTyped] = useState<ReadonlyMap<string, string>>(new Map())
  const intent = supplyIntent(variables, typed)
  return (
    <form
      className={styles.form}
      aria-label={words.exporting.values}
      onSubmit={(event) => {
        event.preventDefault()
        if (intent !== undefined) void supply(intent, onSupplied)
      }}
    >
      <h3 className={styles.title}>{words.exporting.values}</h3>
      <p className={styles.note}>{words.exporting.valuesNote}</p>
      <div className={styles.fields}>
        {variables.map(({ name, usedBy }, index) => (
          <label key={name} className={styles.field} title={words.inspector.usedByModules(usedBy)}>
            <span>{name}</span>
            <input
              data-first-focus={index === 0 || undefined}
              value={typed.get(name) ?? ''}
              spellCheck={false}
              autoComplete="off"
              onChange={(event) => setTyped(new Map(typed).set(name, event.target.value))}
            />
          </label>
        ))}
        <Button type="submit" disabled={intent === undefined}>
          {words.exporting.saveValues}
        </Button>
      </div>
    </form>
  )
}

async function supply(intent: Intent, onSupplied: () => void): Promise<void> {
  const outcome = await runIntent(intent)
  if (outcome.done) onSupplied()
}
