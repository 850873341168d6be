import type { Range, TextEdit } from '../../engine/index.ts'
import type { PageFinding } from '../../state/analysis-store.ts'

export type CodeFile = 'blueprint' | 'deployment'

/** What the code pane needs of an editor; the plain one and Monaco both give it. */
export type CodeEditor = {
  /** Shows another text; `edits` lead to it from the one shown, when they are known. */
  readonly setText: (text: string, edits: readonly TextEdit[] | undefined) => void
  readonly setFindings: (findings: readonly PageFinding[]) => void
  /** Brings a place into view and marks its line. */
  readonly reveal: (range: Range, focus: boolean) => void
  /** The offset of the cursor while the editor has the focus. */
  readonly focusedAt: () => number | undefined
  readonly focusAt: (offset: number) => void
  readonly dispose: () => void
}

export type EditorOptions = {
  readonly file: CodeFile
  readonly text: string
  readonly label: string
  /** The user edited; the edits count in the text before them. */
  readonly onEdit: (edits: readonly TextEdit[]) => void
  /** The user moved the cursor. */
  readonly onCursor: (offset: number) => void
  readonly onBlur: () => void
}
