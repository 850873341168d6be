import type { KeyboardEvent } from 'react'
import { words } from '../shared/words.ts'
import { isExpression, type LineKind } from './typed-text.ts'
import type { Draft } from './use-draft.ts'
import styles from './ValueControl.module.css'

/** The control of one value: a choice for truth values, an area for YAML, else one line of text. */
export function ValueControl({
  name,
  control,
  draft,
  look,
  free = false,
  placeholder = '',
  describedBy,
  invalid = false,
  onChoose,
}: {
  readonly name: string
  readonly control: LineKind
  readonly draft: Draft
  readonly look: 'set' | 'given' | 'default' | 'warning' | 'error'
  /** Any text, even where the type has its own control. */
  readonly free?: boolean
  readonly placeholder?: string
  readonly describedBy: string
  readonly invalid?: boolean
  /** A choice is committed at once. */
  readonly onChoose: (text: string) => void
}) {
  const shared = {
    'aria-label': name,
    'aria-describedby': describedBy,
    'aria-invalid': invalid,
    className: `${styles.control} ${styles[look]}`,
  }
  if (control === 'bool' && !free && !isExpression(draft.text)) {
    return (
      <select {...shared} value={draft.text} onChange={(event) => onChoose(event.target.value)}>
        {!['true', 'false'].includes(draft.text) && (
          <option value={draft.text}>{draft.text || words.inspector.setBoolean.none}</option>
        )}
        <option value="true">{words.inspector.setBoolean.true}</option>
        <option value="false">{words.inspector.setBoolean.false}</option>
      </select>
    )
  }
  const typing = {
    ...shared,
    value: draft.text,
    placeholder,
    spellCheck: false,
    autoComplete: 'off',
    onBlur: draft.commit,
    onKeyDown: (event: KeyboardEvent) => handleKey(event, draft),
  }
  const isArea = control === 'yaml' || draft.text.includes('\n')
  return isArea ? (
    <textarea
      {...typing}
      rows={Math.min(10, Math.max(1, draft.text.trimEnd().split('\n').length))}
      onChange={(event) => draft.change(event.target.value)}
    />
  ) : (
    <input
      {...typing}
      inputMode={control === 'number' && !isExpression(draft.text) ? 'decimal' : 'text'}
      onChange={(event) => draft.change(event.target.value)}
    />
  )
}

/** Enter commits, Escape restores; in an area, Shift+Enter makes a new line. */
function handleKey(event: KeyboardEvent, draft: Draft): void {
  if (event.nativeEvent.isComposing) return
  if (event.key === 'Enter' && !event.shiftKey) {
    event.preventDefault()
    draft.commit()
  }
  if (event.key === 'Escape') {
    event.stopPropagation()
    draft.restore()
  }
}
