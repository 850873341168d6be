import { Plus, X } from 'lucide-react'
import { useState } from 'react'
import type { NamedText, NamedValue } from '../../../engine/index.ts'
import type { Outcome } from '../../../state/engine-session.ts'
import { IconButton } from '../../shared/IconButton.tsx'
import { words } from '../../shared/words.ts'
import { NameField } from '../fields/NameField.tsx'
import styles from '../fields/Parts.module.css'
import { isExpression } from '../fields/typed-text.ts'

/** Entries of a dictionary, a name beside a value in YAML. */
export function NamedRows({
  label,
  entries,
  write,
}: {
  readonly label: string
  readonly entries: readonly NamedText[]
  readonly write: (entry: NamedValue) => Promise<Outcome>
}) {
  const [name, setName] = useState<string>()
  return (
    <fieldset aria-label={label} className={styles.parts}>
      {entries.map((entry) => {
        const own = words.fields.attribute(label, entry.name)
        return (
          <div key={entry.name} className={styles.line}>
            <span className={styles.keyText}>{entry.name}</span>
            <div className={styles.content}>
              <NameField
                label={own}
                value={entry.text}
                write={(text) => write({ name: entry.name, value: typedOf(text) })}
              />
            </div>
            <IconButton
              icon={X}
              label={words.fields.remove(own)}
              className={styles.tool}
              onClick={() => void write({ name: entry.name, value: undefined })}
            />
          </div>
        )
      })}
      {name === undefined ? (
        <button
          type="button"
          className={styles.add}
          aria-label={words.fields.addEntryTo(label)}
          onClick={() => setName('')}
        >
          <Plus size={13} aria-hidden="true" />
          {words.fields.addEntry}
        </button>
      ) : (
        <NameField
          label={words.fields.keyOf(words.fields.newEntry(label))}
          placeholder={words.fields.newKey}
          value=""
          takesFocus
          write={(typed) => write({ name: typed, value: { kind: 'text', text: '' } })}
          onDone={() => setName(undefined)}
        />
      )}
    </fieldset>
  )
}

/** An expression is a text to YAML, whatever stands in it. */
function typedOf(text: string) {
  return isExpression(text)
    ? ({ kind: 'text', text: text.trim() } as const)
    : ({ kind: 'yaml', text } as const)
}
