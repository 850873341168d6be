import { type KeyboardEvent, useId, useRef, useState } from 'react'
import type { Intent } from '../../engine/index.ts'
import { previewIntent, runIntent } from '../../state/engine-session.ts'
import { currentProject } from '../../state/workspace-store.ts'
import { Button } from '../shared/Button.tsx'
import { words } from '../shared/words.ts'
import styles from './FixButton.module.css'
import { type TextHunk, textHunks } from './text-hunks.ts'

/** Lines that a preview shows before it only counts. */
const mostLines = 10

type Preview = {
  readonly lines: readonly PreviewLine[]
  /** Lines that are not shown. */
  readonly rest: number
  /** Why the fix would be refused. */
  readonly refusal: string | undefined
  /** Of the button, in pixels of the window. */
  readonly right: number
  readonly bottom: number
}

type PreviewLine = { readonly sign: '−' | '+'; readonly line: number; readonly text: string }

/** Mends a finding; under the pointer or the focus it shows which lines would change. */
export function FixButton({ title, intent }: { readonly title: string; readonly intent: Intent }) {
  const previewId = useId()
  const { frame, preview, show, hide } = usePreview(intent)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the preview belongs to the button inside
    <span
      ref={frame}
      className={styles.frame}
      onPointerEnter={show}
      onPointerLeave={hide}
      onFocus={show}
      onBlur={hide}
      onKeyDown={(event: KeyboardEvent) => {
        if (event.key === 'Escape') hide()
      }}
    >
      <Button
        aria-describedby={preview === undefined ? undefined : previewId}
        onClick={() => {
          hide()
          void runIntent(intent)
        }}
      >
        {title}
      </Button>
      {preview !== undefined && <PreviewBox id={previewId} preview={preview} />}
    </span>
  )
}

function PreviewBox({ id, preview }: { readonly id: string; readonly preview: Preview }) {
  const { lines, rest, refusal, right, bottom } = preview
  return (
    <span role="tooltip" id={id} className={styles.preview} style={{ right, bottom }}>
      {refusal !== undefined && <span className={styles.note}>{refusal}</span>}
      {lines.map(({ sign, line, text }) => (
        <span
          key={`${sign} ${line} ${text}`}
          className={sign === '+' ? styles.added : styles.removed}
        >
          <span className="unseen">{words.problems.previewLine(sign === '+', line)}</span>
          <span aria-hidden="true">{sign}</span>
          {` ${text}`}
        </span>
      ))}
      {rest > 0 && <span className={styles.note}>{words.problems.previewRest(rest)}</span>}
    </span>
  )
}

function usePreview(intent: Intent) {
  const frame = useRef<HTMLSpanElement>(null)
  const [preview, setPreview] = useState<Preview | undefined>()
  const wanted = useRef(false)
  const show = (): void => {
    if (wanted.current) return
    wanted.current = true
    void work(intent).then((content) => {
      const box = frame.current?.getBoundingClientRect()
      if (!wanted.current || box === undefined || content === undefined) return
      setPreview({
        ...content,
        right: Math.max(8, window.innerWidth - box.right),
        bottom: window.innerHeight - box.top,
      })
    })
  }
  const hide = (): void => {
    wanted.current = false
    setPreview(undefined)
  }
  return { frame, preview, show, hide }
}

async function work(intent: Intent): Promise<Omit<Preview, 'right' | 'bottom'> | undefined> {
  const texts = currentProject()
  const result = await previewIntent(intent)
  if (result.kind === 'refusal') return { lines: [], rest: 0, refusal: result.reason }
  const lines = (['blueprint', 'deployment'] as const).flatMap((file) => {
    const edits = result.edits.filter((edit) => edit.file === file)
    return textHunks(texts[file] ?? '', edits).flatMap(linesOf)
  })
  if (lines.length === 0) return undefined
  const shown = lines.slice(0, mostLines)
  return { lines: shown, rest: lines.length - shown.length, refusal: undefined }
}

function linesOf({ line, removed, added }: TextHunk): readonly PreviewLine[] {
  return [
    ...removed.map((text, index) => ({ sign: '−', line: line + index, text }) as const),
    ...added.map((text, index) => ({ sign: '+', line: line + index, text }) as const),
  ]
}
