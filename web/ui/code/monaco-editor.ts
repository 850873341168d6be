import { applyEdits, makeLineTable, type Position, type Range } from '../../engine/index.ts'
import type { PageFinding } from '../../state/analysis-store.ts'
import type { CodeEditor, EditorOptions } from './code-editor.ts'
import { editor, editorWorkerAddress, type IRange, KeyCode, MarkerSeverity } from './monaco.ts'
import { followTheme } from './monaco-theme.ts'
import {
  changesOfEdits,
  editsOfChanges,
  findDifference,
  realOffset,
  type ShownChange,
  shownPosition,
  shownText,
} from './shown-text.ts'

const owner = 'cyanotype'

const severities = {
  error: MarkerSeverity.Error,
  warning: MarkerSeverity.Warning,
  info: MarkerSeverity.Info,
} as const

/** Lets Monaco start its worker the way this page allows it. To be called once, before mounting. */
export function prepareMonaco(startWorker: (address: string) => Worker): void {
  globalThis.MonacoEnvironment = { getWorker: () => startWorker(editorWorkerAddress) }
  // Its signs would be fetched when the first is drawn; the network may be gone by then.
  document.fonts.load('1em codicon').catch(() => undefined)
}

/**
 * Shows a text in Monaco. Monaco's model holds the shown form; every edit goes to the page's own
 * history and comes back through `setText`, so that Monaco's undo is never asked.
 */
export function mountMonaco(container: HTMLElement, options: EditorOptions): CodeEditor {
  const { file } = options
  const model = editor.createModel(shownText(options.text), 'yaml')
  model.setEOL(editor.EndOfLineSequence.LF)
  const view = editor.create(container, {
    model,
    ariaLabel: options.label,
    ...appearance,
    ...textSize(),
  })
  const marks = view.createDecorationsCollection()
  const stopTheme = followTheme()
  let text = options.text
  let applying = false

  model.onDidChangeContent((event) => {
    if (applying) return
    const edits = editsOfChanges(file, text, event.changes.map(toChange))
    text = applyEdits(text, edits)
    options.onEdit(edits)
  })
  view.onDidChangeCursorPosition(({ position }) => {
    if (applying || !view.hasTextFocus()) return
    options.onCursor(realOffset(text, makeLineTable(text), toPosition(position)))
  })
  view.onDidBlurEditorWidget(options.onBlur)
  leaveByEscape(view)

  const rangeOf = ({ start, end }: Range): IRange => {
    const lines = makeLineTable(text)
    return toRange(shownPosition(text, lines, start), shownPosition(text, lines, end))
  }

  return {
    setText: (next, known) => {
      if (next === text) return
      const edits = known ?? findDifference(file, text, next)
      applying = true
      model.applyEdits(changesOfEdits(text, edits).map(toOperation))
      text = next
      // Edits that cut a CRLF in two have no equal in the shown text.
      if (model.getValue() !== shownText(next)) model.setValue(shownText(next))
      applying = false
    },
    setFindings: (findings) => {
      const own = findings.filter(({ span }) => span.file === file)
      editor.setModelMarkers(
        model,
        owner,
        own.map((finding) => toMarker(finding, rangeOf)),
      )
    },
    reveal: (range, focus) => {
      const shown = rangeOf(range)
      marks.set([
        { range: firstLine(shown), options: { className: 'revealed-line', isWholeLine: true } },
      ])
      view.revealLineInCenterIfOutsideViewport(shown.startLineNumber)
      if (!focus) return
      view.setPosition({ lineNumber: shown.startLineNumber, column: shown.startColumn })
      view.focus()
    },
    focusedAt: () => {
      const position = view.getPosition()
      if (position === null || !view.hasTextFocus()) return undefined
      return realOffset(text, makeLineTable(text), toPosition(position))
    },
    focusAt: (offset) => {
      const { line, column } = shownPosition(text, makeLineTable(text), offset)
      view.setPosition({ lineNumber: line, column })
      view.focus()
    },
    dispose: () => {
      stopTheme()
      view.dispose()
      model.dispose()
    },
  }
}

const appearance: editor.IStandaloneEditorConstructionOptions = {
  automaticLayout: true,
  autoClosingBrackets: 'never',
  autoClosingQuotes: 'never',
  autoIndent: 'keep',
  // A text area is what screen readers, and listeners that spare text fields, know how to treat.
  editContext: false,
  fixedOverflowWidgets: true,
  folding: true,
  fontFamily: "'JetBrains Mono Variable', ui-monospace, monospace",
  fontLigatures: false,
  lineDecorationsWidth: 8,
  lineNumbersMinChars: 4,
  minimap: { enabled: false },
  occurrencesHighlight: 'off',
  overviewRulerBorder: false,
  padding: { top: 6, bottom: 6 },
  renderLineHighlight: 'line',
  scrollBeyondLastLine: false,
  tabSize: 2,
  unicodeHighlight: { ambiguousCharacters: false },
  // U+2028 and its like are no line breaks to the toolkit, and nothing is rewritten unasked.
  unusualLineTerminators: 'off',
  wordBasedSuggestions: 'off',
}

/** Monaco knows pixels only; text is larger for people whose browser has larger text. */
function textSize(): Pick<editor.IStandaloneEditorConstructionOptions, 'fontSize' | 'lineHeight'> {
  const usual = 16
  const scale = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / usual
  return { fontSize: 12.5 * scale, lineHeight: 20 * scale }
}

/** Tab indents until Escape is pressed; then it leaves the editor, as in any other field. */
function leaveByEscape(view: editor.IStandaloneCodeEditor): void {
  const setLeaving = (tabFocusMode: boolean): void => view.updateOptions({ tabFocusMode })
  view.onKeyDown(({ keyCode }) => {
    if (keyCode === KeyCode.Escape) setLeaving(true)
    else if (keyCode !== KeyCode.Tab && keyCode !== KeyCode.Shift) setLeaving(false)
  })
  view.onDidBlurEditorText(() => setLeaving(false))
}

function toMarker(
  { code, severity, message, span }: PageFinding,
  rangeOf: (range: Range) => IRange,
): editor.IMarkerData {
  return { ...atLeastOneColumn(rangeOf(span)), code, message, severity: severities[severity] }
}

/** An empty range would be drawn as nothing. */
function atLeastOneColumn(range: IRange): IRange {
  const isEmpty =
    range.startLineNumber === range.endLineNumber && range.startColumn === range.endColumn
  return isEmpty ? { ...range, endColumn: range.endColumn + 1 } : range
}

function firstLine(range: IRange): IRange {
  return { ...range, endLineNumber: range.startLineNumber, endColumn: range.startColumn }
}

function toChange({ range, text }: editor.IModelContentChange): ShownChange {
  return {
    start: { line: range.startLineNumber, column: range.startColumn },
    end: { line: range.endLineNumber, column: range.endColumn },
    text,
  }
}

function toOperation({ start, end, text }: ShownChange): editor.IIdentifiedSingleEditOperation {
  return { range: toRange(start, end), text }
}

function toRange(start: Position, end: Position): IRange {
  return {
    startLineNumber: start.line,
    startColumn: start.column,
    endLineNumber: end.line,
    endColumn: end.column,
  }
}

function toPosition({
  lineNumber,
  column,
}: {
  readonly lineNumber: number
  readonly column: number
}): Position {
  return { line: lineNumber, column }
}
