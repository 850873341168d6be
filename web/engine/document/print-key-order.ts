/**
 * The order in which yaml.v3 writes the keys of a map (`sorter.go`): runs of digits count as
 * numbers, letters go after other characters (before them when a digit stands in front), then by
 * code point. Negative when `a` goes first.
 */
export function comparePrintedKeys(a: string, b: string): number {
  const left = [...a]
  const right = [...b]
  const same = left.findIndex((character, index) => character !== right[index])
  if (same < 0 || same >= right.length) return left.length - right.length
  const afterDigit = same > 0 && isDigit(left[same - 1])
  const leftIsLetter = isLetter(left[same])
  const rightIsLetter = isLetter(right[same])
  if (leftIsLetter !== rightIsLetter) return leftIsLetter === afterDigit ? -1 : 1
  return (
    (leftIsLetter ? 0 : compareNumbers(left, right, same)) ||
    (left[same]?.codePointAt(0) ?? 0) - (right[same]?.codePointAt(0) ?? 0)
  )
}

/** Compares the numbers that begin at an index, then by how many digits they take. */
function compareNumbers(left: readonly string[], right: readonly string[], from: number): number {
  // A zero behind other digits makes a longer number, so both get a digit in front.
  const lead = [left[from], right[from]].includes('0') && hasNonZeroBefore(left, from) ? 1n : 0n
  const a = readDigits(left, from, lead)
  const b = readDigits(right, from, lead)
  return a.value === b.value ? a.end - b.end : a.value < b.value ? -1 : 1
}

function hasNonZeroBefore(characters: readonly string[], index: number): boolean {
  for (let at = index - 1; at >= 0 && isDigit(characters[at]); at--) {
    if (characters[at] !== '0') return true
  }
  return false
}

function readDigits(
  characters: readonly string[],
  from: number,
  lead: bigint,
): { readonly value: bigint; readonly end: number } {
  let value = lead
  let end = from
  for (; isDigit(characters[end]); end++) {
    const digit = BigInt((characters[end]?.codePointAt(0) ?? 0) - 0x30)
    value = BigInt.asIntN(64, value * 10n + digit)
  }
  return { value, end }
}

function isDigit(character: string | undefined): boolean {
  return character !== undefined && /^\p{Nd}$/u.test(character)
}

function isLetter(character: string | undefined): boolean {
  return character !== undefined && /^\p{L}$/u.test(character)
}
