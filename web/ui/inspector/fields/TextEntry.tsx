import { Maximize2 } from 'lucide-react'
import {
  type KeyboardEvent,
  type ReactNode,
  useContext,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react'
import type { FormShape } from '../../../engine/index.ts'
import { IconButton } from '../../shared/IconButton.tsx'
import { words } from '../../shared/words.ts'
import { CodeArea } from './CodeArea.tsx'
import styles from './Entry.module.css'
import { LargeContext, LargeField } from './LargeField.tsx'
import { ReferenceList } from './ReferenceList.tsx'
import { ScriptTools } from './ScriptTools.tsx'
import { faultOf, isExpression, stepped } from './typed-text.ts'
import { useCompletion } from './use-completion.ts'
import type { Draft } from './use-draft.ts'
import { useValueAccess } from './value-context.ts'

type EntryForm = 'line' | 'lines' | 'block' | 'script'

/** A control for text: one line, a few lines or a block of YAML, or a script; with references offered. */
export function TextEntry({
  label,
  shape,
  wanted,
  draft,
  form,
  isRoot,
  eager = false,
  fault = '',
}: {
  readonly label: string
  readonly shape: FormShape
  /** What references have to fit. */
  readonly wanted: FormShape
  readonly draft: Draft
  readonly form: EntryForm
  /** The control of the value itself, which its description is about. */
  readonly isRoot: boolean
  /** References are offered before `$(` is typed. */
  readonly eager?: boolean
  /** What else is wrong with what is typed. */
  readonly fault?: string
}) {
  const { look, describedBy, isInvalid } = useValueAccess()
  const control = useRef<HTMLInputElement & HTMLTextAreaElement>(null)
  const completion = useCompletion(control, { shape: wanted, eager }, draft)
  const listId = useId()
  const faultId = useId()
  // What is written is judged by the engine, and told below the whole setting.
  const complaint = draft.refusal || (draft.isDirty ? faultOf(shape, draft.text) || fault : '')
  const { chosen, isOpen } = completion
  const shared = {
    ref: control,
    'aria-label': label,
    'aria-describedby': isRoot ? `${describedBy} ${faultId}` : faultId,
    'aria-invalid': complaint !== '' || (isRoot && isInvalid),
    'aria-autocomplete': 'list' as const,
    'aria-controls': isOpen ? listId : undefined,
    'aria-activedescendant': isOpen && chosen >= 0 ? `${listId}-${chosen}` : undefined,
    className: `${styles.control} ${complaint === '' ? styles[look] : styles.error}`,
    value: draft.text,
    spellCheck: false,
    autoComplete: 'off',
    onBlur: () => {
      completion.close()
      draft.commit()
    },
    onClick: () => completion.look(false),
    onKeyDown: (event: KeyboardEvent) => {
      if (event.nativeEvent.isComposing || completion.handleKey(event)) return
      handleKey(event, form, shape, draft)
    },
    onChange: (event: { readonly target: { readonly value: string } }) => {
      draft.change(event.target.value)
      completion.look(true)
    },
  }
  useEffect(() => {
    if (eager) control.current?.focus()
  }, [eager])
  const offers = isOpen && <ReferenceList id={listId} label={label} completion={completion} />
  return (
    <div className={styles.entry}>
      {form === 'line' ? (
        <input
          {...shared}
          inputMode={shape.kind === 'number' && !isExpression(draft.text) ? 'decimal' : 'text'}
          onFocus={eager ? () => completion.look(false) : undefined}
        />
      ) : form !== 'script' ? (
        <textarea
          {...shared}
          rows={rowsOf(draft.text, form === 'block' ? 24 : 10)}
          title={form === 'block' ? words.fields.blockHint : words.fields.multiline}
          onFocus={eager ? () => completion.look(false) : undefined}
        />
      ) : (
        <ScriptEntry label={label}>
          <CodeArea {...shared} look={styles[look] ?? ''} />
          {offers}
          <ScriptTools label={label} control={control} draft={draft} />
        </ScriptEntry>
      )}
      {form !== 'script' && offers}
      <p id={faultId} className={styles.fault}>
        {complaint}
      </p>
    </div>
  )
}

/** A script has a button that gives it room. */
function ScriptEntry({
  label,
  children,
}: {
  readonly label: string
  readonly children: ReactNode
}) {
  const isLarge = useContext(LargeContext)
  const [isOpen, setOpen] = useState(false)
  if (isOpen) {
    return (
      <LargeField title={label} onClose={() => setOpen(false)}>
        {children}
      </LargeField>
    )
  }
  return (
    <>
      {children}
      {!isLarge && (
        <IconButton
          icon={Maximize2}
          label={words.fields.enlarge(label)}
          className={styles.enlarge}
          onClick={() => setOpen(true)}
        />
      )}
    </>
  )
}

function rowsOf(text: string, most: number): number {
  return Math.min(most, Math.max(1, text.trimEnd().split('\n').length))
}

/**
 * Enter commits, Escape restores; with several lines, Shift+Enter makes a new one. In scripts and
 * blocks it is Ctrl or Cmd that makes Enter commit.
 */
function handleKey(event: KeyboardEvent, form: EntryForm, shape: FormShape, draft: Draft): void {
  const isFree = form === 'script' || form === 'block'
  const isNewLine = isFree ? !(event.ctrlKey || event.metaKey) : event.shiftKey
  if (event.key === 'Enter' && !isNewLine) {
    event.preventDefault()
    draft.commit()
  }
  if (event.key === 'Escape' && draft.isDirty) {
    event.stopPropagation()
    draft.restore()
  }
  if (shape.kind !== 'number' || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
  const next = stepped(draft.text, event.key === 'ArrowUp' ? 1 : -1, shape.bounds ?? {})
  if (next === undefined) return
  event.preventDefault()
  draft.change(next)
}
