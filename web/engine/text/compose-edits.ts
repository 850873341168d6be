import type { FileId } from './span.ts'
import type { TextEdit } from './text-edit.ts'

/** A run of the text in the making: kept characters of the first text, or new ones. */
type Piece =
  | { readonly kind: 'kept'; readonly start: number; readonly end: number }
  | { readonly kind: 'new'; readonly text: string }

/**
 * One list of edits that does what several lists do one after another: the offsets of each list
 * count in the text that the lists before it leave, those of the result in the first text, which is
 * `text`. All edits are of the file named. What a later list puts back as it was is left out.
 */
export function composeEdits(
  file: FileId,
  text: string,
  lists: readonly (readonly TextEdit[])[],
): TextEdit[] {
  let pieces: readonly Piece[] = [{ kind: 'kept', start: 0, end: text.length }]
  for (const edits of lists) pieces = editPieces(pieces, edits)
  return editsOf(file, text, pieces)
}

function editPieces(pieces: readonly Piece[], edits: readonly TextEdit[]): Piece[] {
  const result: Piece[] = []
  let from = 0
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    result.push(...slicePieces(pieces, from, edit.start), { kind: 'new', text: edit.text })
    from = edit.end
  }
  return [...result, ...slicePieces(pieces, from, Number.POSITIVE_INFINITY)]
}

function slicePieces(pieces: readonly Piece[], from: number, to: number): Piece[] {
  const result: Piece[] = []
  let at = 0
  for (const piece of pieces) {
    const length = piece.kind === 'kept' ? piece.end - piece.start : piece.text.length
    const start = Math.max(from - at, 0)
    const end = Math.min(to - at, length)
    at += length
    if (start >= end) continue
    result.push(
      piece.kind === 'kept'
        ? { kind: 'kept', start: piece.start + start, end: piece.start + end }
        : { kind: 'new', text: piece.text.slice(start, end) },
    )
  }
  return result
}

function editsOf(file: FileId, text: string, pieces: readonly Piece[]): TextEdit[] {
  const edits: TextEdit[] = []
  let from = 0
  let added = ''
  const close = (end: number): void => {
    const edit = trimEdit(text, { file, start: from, end, text: added })
    if (edit !== undefined) edits.push(edit)
    added = ''
  }
  for (const piece of pieces) {
    if (piece.kind === 'new') {
      added += piece.text
      continue
    }
    close(piece.start)
    from = piece.end
  }
  close(text.length)
  return edits
}

/** Leaves out what an edit only writes again; undefined when nothing is left of it. */
function trimEdit(text: string, edit: TextEdit): TextEdit | undefined {
  const most = Math.min(edit.end - edit.start, edit.text.length)
  let tail = 0
  while (tail < most && text[edit.end - 1 - tail] === edit.text.at(-1 - tail)) tail++
  if (tail > 0 && isLowSurrogate(text.charCodeAt(edit.end - tail))) tail--
  let head = 0
  while (head < most - tail && text[edit.start + head] === edit.text[head]) head++
  if (head > 0 && isLowSurrogate(text.charCodeAt(edit.start + head))) head--
  const start = edit.start + head
  const end = edit.end - tail
  const added = edit.text.slice(head, edit.text.length - tail)
  return start === end && added === '' ? undefined : { file: edit.file, start, end, text: added }
}

function isLowSurrogate(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff
}
