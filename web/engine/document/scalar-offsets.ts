import type { Range } from '../text/span.ts'
import type { ScalarPiece, YamlScalar } from './tree.ts'

/**
 * Where a part of a scalar's text stands in the document: `start` and `end` are UTF-16 offsets in
 * `scalar.text`, those given back in the document. An escape or folded break counts as a whole.
 */
export function findSource(scalar: YamlScalar, start: number, end: number): Range {
  const from = sourceStart(scalar, start)
  return { start: from, end: end <= start ? from : Math.max(from, sourceEnd(scalar, end)) }
}

function sourceStart(scalar: YamlScalar, offset: number): number {
  const index = pieceIndex(scalar.pieces, offset)
  const piece = scalar.pieces[index]
  if (piece === undefined) return scalar.range.start
  return piece.verbatim ? piece.source + offset - piece.at : piece.source
}

/** Behind the character before `offset`. */
function sourceEnd(scalar: YamlScalar, offset: number): number {
  const index = pieceIndex(scalar.pieces, offset - 1)
  const piece = scalar.pieces[index]
  if (piece === undefined) return scalar.range.end
  if (piece.verbatim) return piece.source + offset - piece.at
  const quote = scalar.style === 'single' || scalar.style === 'double' ? 1 : 0
  return scalar.pieces[index + 1]?.source ?? scalar.range.end - quote
}

/** The last piece that begins at or before the offset. */
function pieceIndex(pieces: readonly ScalarPiece[], offset: number): number {
  let low = 0
  let high = pieces.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((pieces[middle]?.at ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}
