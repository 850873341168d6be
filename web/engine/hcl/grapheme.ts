/**
 * User-perceived characters (extended grapheme clusters of UAX 29, Unicode 15.0), which HCL
 * counts as columns. `Intl.Segmenter` follows newer rules, which differ from host to host.
 */

/** How many clusters a text has. */
export function countGraphemes(text: string): number {
  if (isPrintableAscii.test(text)) return text.length
  let count = 0
  for (let at = 0; at < text.length; at = graphemeEnd(text, at)) count++
  return count
}

/** Offset after the cluster that begins at `start`; at the end of the text that is the end. */
export function graphemeEnd(text: string, start: number): number {
  const first = text.codePointAt(start)
  if (first === undefined) return text.length
  let at = start + lengthOf(first)
  let previous = classOf(first)
  let regionalIndicators = previous === 'regional' ? 1 : 0
  /** Whether the cluster so far is a pictograph, perhaps with extensions behind it. */
  let afterPictograph = previous === 'pictograph'
  for (;;) {
    const codePoint = text.codePointAt(at)
    if (codePoint === undefined) return at
    const next = classOf(codePoint)
    const joinsEmoji = afterPictograph && previous === 'joiner' && next === 'pictograph'
    const joinsFlag = regionalIndicators % 2 === 1 && next === 'regional'
    if (!joinsEmoji && !joinsFlag && isBoundary(previous, next)) return at
    regionalIndicators = next === 'regional' ? regionalIndicators + 1 : 0
    afterPictograph =
      next === 'pictograph' || (afterPictograph && (next === 'extend' || next === 'joiner'))
    previous = next
    at += lengthOf(codePoint)
  }
}

const isPrintableAscii = /^[ -~]*$/

type BreakClass =
  | ('return' | 'feed' | 'control')
  | ('extend' | 'joiner' | 'spacing' | 'prepend')
  | ('pictograph' | 'regional' | 'other')
  | ('leading' | 'vowel' | 'trailing' | 'syllable' | 'closed-syllable')

/** The rules GB3 to GB9b; emoji sequences and flags need more than two neighbours. */
function isBoundary(before: BreakClass, after: BreakClass): boolean {
  if (before === 'return') return after !== 'feed'
  if (before === 'feed' || before === 'control') return true
  if (after === 'return' || after === 'feed' || after === 'control') return true
  if (after === 'extend' || after === 'joiner' || after === 'spacing') return false
  if (before === 'prepend') return false
  return !hangulAfter.get(before)?.includes(after)
}

const hangulAfter: ReadonlyMap<BreakClass, readonly BreakClass[]> = new Map([
  ['leading', ['leading', 'vowel', 'syllable', 'closed-syllable']],
  ['syllable', ['vowel', 'trailing']],
  ['vowel', ['vowel', 'trailing']],
  ['closed-syllable', ['trailing']],
  ['trailing', ['trailing']],
] satisfies [BreakClass, BreakClass[]][])

const extend = /[\p{Grapheme_Extend}\p{Emoji_Modifier}]/u
const prepend =
  /[\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\u0d4e\u{110bd}\u{110cd}\u{111c2}\u{111c3}\u{1193f}\u{11941}\u{11a3a}\u{11a84}-\u{11a89}\u{11d46}\u{11f02}]/u
/** Format characters and the like, and what is reserved for more of them. */
const control =
  /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\u2065\ufff0-\ufff8\u{e0000}-\u{e00ff}\u{e01f0}-\u{e0fff}]/u
const spacing = /[\p{Mc}\u0e33\u0eb3]/u
const notSpacing =
  /[\u102b\u102c\u1038\u1062-\u1064\u1067-\u106d\u1083\u1087-\u108c\u108f\u109a-\u109c\u1a61\u1a63\u1a64\uaa7b\uaa7d\u{11720}\u{11721}]/u
const pictograph = /\p{Extended_Pictographic}/u

function classOf(codePoint: number): BreakClass {
  if (codePoint === 0x0d) return 'return'
  if (codePoint === 0x0a) return 'feed'
  if (codePoint >= 0x20 && codePoint < 0x7f) return 'other'
  if (codePoint === 0x200d) return 'joiner'
  if (codePoint >= 0x1f1e6 && codePoint <= 0x1f1ff) return 'regional'
  const character = String.fromCodePoint(codePoint)
  if (extend.test(character)) return 'extend'
  if (prepend.test(character)) return 'prepend'
  if (control.test(character)) return 'control'
  if (spacing.test(character) && !notSpacing.test(character)) return 'spacing'
  if (pictograph.test(character)) return 'pictograph'
  return hangulClassOf(codePoint)
}

function hangulClassOf(codePoint: number): BreakClass {
  const isIn = (first: number, last: number): boolean => codePoint >= first && codePoint <= last
  if (isIn(0x1100, 0x115f) || isIn(0xa960, 0xa97c)) return 'leading'
  if (isIn(0x1160, 0x11a7) || isIn(0xd7b0, 0xd7c6)) return 'vowel'
  if (isIn(0x11a8, 0x11ff) || isIn(0xd7cb, 0xd7fb)) return 'trailing'
  if (!isIn(0xac00, 0xd7a3)) return 'other'
  return (codePoint - 0xac00) % 28 === 0 ? 'syllable' : 'closed-syllable'
}

function lengthOf(codePoint: number): number {
  return codePoint > 0xffff ? 2 : 1
}
