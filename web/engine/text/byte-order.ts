const FIRST_SURROGATE = 0xd800
const BEHIND_SURROGATES = 0xe000

/**
 * Go's order of strings, by UTF-8 bytes, for `sort`. JavaScript's own order differs from it where a
 * surrogate pair meets one of the characters U+E000 to U+FFFF.
 */
export function compareBytes(a: string, b: string): number {
  const length = Math.min(a.length, b.length)
  for (let at = 0; at < length; at++) {
    const left = a.charCodeAt(at)
    const right = b.charCodeAt(at)
    if (left !== right) return rank(left) - rank(right)
  }
  return a.length - b.length
}

/** Moves surrogates, which stand for characters beyond U+FFFF, behind all others. */
function rank(unit: number): number {
  if (unit < FIRST_SURROGATE) return unit
  return unit < BEHIND_SURROGATES ? unit + 0x10000 : unit
}
