import { applyEdits, makeLineTable, mapOffset, type TextEdit } from '../../engine/index.ts'
import type { CodeEditor, EditorOptions } from './code-editor.ts'
import {
  editsOfChanges,
  findDifference,
  realOffset,
  shownPosition,
  shownText,
} from './shown-text.ts'

const lineHeight = 20

/** A plain text area: it is there at once, and works when nothing else loads. */
export function mountPlainEditor(container: HTMLElement, options: EditorOptions): CodeEditor {
  const { file } = options
  const area = document.createElement('textarea')
  area.setAttribute('aria-label', options.label)
  area.spellcheck = false
  area.wrap = 'off'
  area.value = shownText(options.text)
  container.append(area)
  let text = options.text

  const toReal = (offset: number): number => {
    const shown = shownText(text)
    return realOffset(text, makeLineTable(text), shownPosition(shown, makeLineTable(shown), offset))
  }
  const toShown = (offset: number): number => {
    const shown = shownText(text)
    return realOffset(shown, makeLineTable(shown), shownPosition(text, makeLineTable(text), offset))
  }

  area.addEventListener('input', () => {
    const shown = shownText(text)
    const lines = makeLineTable(shown)
    const changes = findDifference(file, shown, area.value).map((edit) => ({
      start: shownPosition(shown, lines, edit.start),
      end: shownPosition(shown, lines, edit.end),
      text: edit.text,
    }))
    const edits = editsOfChanges(file, text, changes)
    text = applyEdits(text, edits)
    options.onEdit(edits)
  })
  const tellCursor = (): void => options.onCursor(toReal(area.selectionStart))
  area.addEventListener('keyup', tellCursor)
  area.addEventListener('pointerup', tellCursor)
  area.addEventListener('blur', options.onBlur)

  return {
    setText: (next, known) => {
      if (next === text) return
      const edits: readonly TextEdit[] = known ?? findDifference(file, text, next)
      const cursor = mapOffset(toReal(area.selectionStart), edits)
      const { scrollTop } = area
      text = next
      area.value = shownText(next)
      const shown = toShown(Math.min(cursor, next.length))
      area.setSelectionRange(shown, shown)
      area.scrollTop = scrollTop
    },
    setFindings: () => {},
    reveal: ({ start }, focus) => {
      const { line } = shownPosition(text, makeLineTable(text), start)
      area.scrollTop = Math.max(0, line * lineHeight - area.clientHeight / 2)
      if (focus) {
        area.focus()
        area.setSelectionRange(toShown(start), toShown(start))
      }
    },
    focusedAt: () => (document.activeElement === area ? toReal(area.selectionStart) : undefined),
    focusAt: (offset) => {
      area.focus()
      area.setSelectionRange(toShown(offset), toShown(offset))
    },
    dispose: () => area.remove(),
  }
}
