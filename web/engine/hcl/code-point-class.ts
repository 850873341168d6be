/**
 * A test for a class of characters that is given by a table of `unicode-ranges.ts`, with the
 * characters of `extra` (ASCII) added.
 */
export function makeCodePointClass(table: string, extra: string): (codePoint: number) => boolean {
  const boundaries = decode(table)
  const ascii = Array.from({ length: 128 }, (_, code) => isInside(boundaries, code))
  for (const character of extra) ascii[character.charCodeAt(0)] = true
  return (codePoint) => ascii[codePoint] ?? isInside(boundaries, codePoint)
}

function decode(table: string): readonly number[] {
  let boundary = 0
  return table.split(' ').map((distance) => {
    boundary += Number.parseInt(distance, 36)
    return boundary
  })
}

/** A code point is inside when an odd number of boundaries lie at or before it. */
function isInside(boundaries: readonly number[], codePoint: number): boolean {
  let low = 0
  let high = boundaries.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((boundaries[middle] ?? 0) <= codePoint) low = middle + 1
    else high = middle
  }
  return low % 2 === 1
}
