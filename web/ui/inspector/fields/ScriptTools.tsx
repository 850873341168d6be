import { type RefObject, useEffect, useState } from 'react'
import { words } from '../../shared/words.ts'
import codeStyles from './CodeArea.module.css'
import styles from './ScriptTools.module.css'
import { escapeOpenings, openingsIn, type Selected, unescapeOpenings } from './script-openings.ts'
import type { Draft } from './use-draft.ts'

/**
 * Below a script: how many `$(` of it are the toolkit's and how many the shell's, and buttons that
 * change that, for what is selected or for all.
 */
export function ScriptTools({
  label,
  control,
  draft,
}: {
  readonly label: string
  readonly control: RefObject<HTMLTextAreaElement | null>
  readonly draft: Draft
}) {
  const selected = useSelected(control)
  const openings = openingsIn(draft.text)
  if (openings.length === 0) return null
  const count = (kind: 'expression' | 'escaped' | 'stray') =>
    openings.filter((opening) => opening.kind === kind).length
  const isPart = selected !== undefined
  const { filledIn, filledInNote, leftToShell, leftToShellNote, strays, straysNote } = words.fields
  return (
    <div className={styles.tools}>
      <Count kind="expression" say={filledIn} note={filledInNote} count={count('expression')} />
      <Count kind="escaped" say={leftToShell} note={leftToShellNote} count={count('escaped')} />
      <Count kind="stray" say={strays} note={straysNote} count={count('stray')} />
      <span className={styles.buttons}>
        <RewriteButton
          {...{ label, control, draft, selected }}
          name={words.fields.escape(isPart)}
          note={words.fields.escapeNote(isPart)}
          rewrite={escapeOpenings}
        />
        <RewriteButton
          {...{ label, control, draft, selected }}
          name={words.fields.unescape(isPart)}
          note={words.fields.unescapeNote}
          rewrite={unescapeOpenings}
        />
      </span>
    </div>
  )
}

/** In the colours that these have in the script. */
function Count({
  kind,
  say,
  note,
  count,
}: {
  readonly kind: 'expression' | 'escaped' | 'stray'
  readonly say: (count: number) => string
  readonly note: string
  readonly count: number
}) {
  if (count === 0) return null
  return (
    <span className={`${styles.count} ${codeStyles[kind]}`} title={note}>
      {say(count)}
    </span>
  )
}

function RewriteButton({
  label,
  control,
  draft,
  selected,
  name,
  note,
  rewrite,
}: {
  readonly label: string
  readonly control: RefObject<HTMLTextAreaElement | null>
  readonly draft: Draft
  readonly selected: Selected
  readonly name: string
  readonly note: string
  readonly rewrite: (script: string, selected: Selected) => string
}) {
  const text = rewrite(draft.text, selected)
  const isIdle = text === draft.text
  if (isIdle && selected === undefined) return null
  return (
    <button
      type="button"
      aria-label={`${name}: ${label}`}
      title={note}
      disabled={isIdle}
      // The selection, and with it what the button is about, stays while it is pressed.
      onPointerDown={(event) => event.preventDefault()}
      onClick={() => {
        draft.enter(text)
        keepSelection(control.current, selected, text.length - draft.text.length)
      }}
    >
      {name}
    </button>
  )
}

/** The new text puts the caret behind itself; what was selected is still what is worked on. */
function keepSelection(
  control: HTMLTextAreaElement | null,
  selected: Selected,
  growth: number,
): void {
  if (selected === undefined) return
  requestAnimationFrame(() => control?.setSelectionRange(selected.start, selected.end + growth))
}

function useSelected(control: RefObject<HTMLTextAreaElement | null>): Selected {
  const [selected, setSelected] = useState<Selected>()
  useEffect(() => {
    const look = (): void => {
      const element = control.current
      if (element === null || document.activeElement !== element) return
      const { selectionStart: start, selectionEnd: end } = element
      setSelected((now) => {
        if (start === end) return undefined
        return now?.start === start && now.end === end ? now : { start, end }
      })
    }
    document.addEventListener('selectionchange', look)
    return () => document.removeEventListener('selectionchange', look)
  }, [control])
  return selected
}
