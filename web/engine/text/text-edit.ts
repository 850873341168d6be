import type { Span } from './span.ts'

/** Replaces the characters of a span by `text`. Offsets count in the text before any edit. */
export type TextEdit = Span & { readonly text: string }

/**
 * The text after all edits of one file. Edits may come in any order and must not overlap; two
 * insertions at one offset keep the order in which they are listed. Overlap is our bug: it throws.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = ''
  let from = 0
  for (const edit of inTextOrder(edits)) {
    if (edit.start < from || edit.end < edit.start || edit.end > text.length) {
      throw new Error(`edit ${edit.start}..${edit.end} overlaps another or leaves the text`)
    }
    result += text.slice(from, edit.start) + edit.text
    from = edit.end
  }
  return result + text.slice(from)
}

/** The edits that turn `applyEdits(text, edits)` back into `text`. */
export function invertEdits(text: string, edits: readonly TextEdit[]): TextEdit[] {
  let shift = 0
  return inTextOrder(edits).map((edit) => {
    const start = edit.start + shift
    shift += edit.text.length - (edit.end - edit.start)
    return {
      file: edit.file,
      start,
      end: start + edit.text.length,
      text: text.slice(edit.start, edit.end),
    }
  })
}

/**
 * Where an offset of the old text lies in the new one. An offset inside replaced text goes to the
 * end of the replacement, one at an insertion stays before it unless `after` is set.
 */
export function mapOffset(offset: number, edits: readonly TextEdit[], after = false): number {
  let shift = 0
  for (const edit of inTextOrder(edits)) {
    if (edit.start > offset || (edit.start === offset && edit.end === offset && !after)) break
    if (edit.end > offset) return edit.start + shift + edit.text.length
    shift += edit.text.length - (edit.end - edit.start)
  }
  return offset + shift
}

function inTextOrder(edits: readonly TextEdit[]): readonly TextEdit[] {
  return edits
    .map((edit, index) => ({ edit, index }))
    .sort((a, b) => a.edit.start - b.edit.start || a.edit.end - b.edit.end || a.index - b.index)
    .map(({ edit }) => edit)
}
