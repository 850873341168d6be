import type { CharacterTest } from './regex-tree.ts'

/** Classes of RE2, all of ASCII only (`perl_groups.go`, `posix` names in Go's regexp/syntax). */

const isDigit: CharacterTest = inRanges('09')
const isSpace: CharacterTest = oneOf('\t\n\f\r ')
export const isWord: CharacterTest = inRanges('09', 'AZ', '__', 'az')

const PERL: ReadonlyMap<string, CharacterTest> = new Map([
  ['d', isDigit],
  ['s', isSpace],
  ['w', isWord],
])

const POSIX: ReadonlyMap<string, CharacterTest> = new Map([
  ['alnum', inRanges('09', 'AZ', 'az')],
  ['alpha', inRanges('AZ', 'az')],
  ['ascii', inRanges('\0\x7f')],
  ['blank', oneOf('\t ')],
  ['cntrl', inRanges('\0\x1f', '\x7f\x7f')],
  ['digit', isDigit],
  ['graph', inRanges('!~')],
  ['lower', inRanges('az')],
  ['print', inRanges(' ~')],
  ['punct', inRanges('!/', ':@', '[`', '{~')],
  ['space', oneOf('\t\n\v\f\r ')],
  ['upper', inRanges('AZ')],
  ['word', isWord],
  ['xdigit', inRanges('09', 'AF', 'af')],
])

/** `\d` and its like, by the letter. */
export function perlClass(letter: string): CharacterTest | undefined {
  return PERL.get(letter)
}

/** `alpha` as it stands in `[[:alpha:]]`. */
export function posixClass(name: string): CharacterTest | undefined {
  return POSIX.get(name)
}

/** A category or script of Unicode, as in `\p{Lu}` and `\p{Greek}`; `^` turns it round. */
export function unicodeClass(name: string): CharacterTest | undefined {
  if (name.startsWith('^')) {
    const positive = unicodeClass(name.slice(1))
    return positive && not(positive)
  }
  if (name === 'Any') return () => true
  if (!/^[A-Z][A-Za-z_]*$/.test(name)) return undefined
  const property = name.length <= 2 ? `gc=${name}` : `sc=${name}`
  try {
    const pattern = new RegExp(`^\\p{${property}}$`, 'u')
    return (codePoint) => pattern.test(String.fromCodePoint(codePoint))
  } catch {
    // The host knows all categories and scripts: what it refuses is none.
    return undefined
  }
}

export function not(test: CharacterTest): CharacterTest {
  return (codePoint) => !test(codePoint)
}

export function isCharacter(wanted: number): CharacterTest {
  return (codePoint) => codePoint === wanted
}

export function inRange(first: number, last: number): CharacterTest {
  return (codePoint) => first <= codePoint && codePoint <= last
}

/** Upper and lower case count as one: any letter of the same case pairs will do. */
export function ignoringCase(test: CharacterTest): CharacterTest {
  return (codePoint) => caseVariants(codePoint).some(test)
}

/** Letters whose third form no case mapping of a single one leads to. */
const THIRD_FORMS: ReadonlyMap<string, string> = new Map([
  ['k', '\u212a'],
  ['s', '\u017f'],
  ['\u00e5', '\u212b'],
])

function caseVariants(codePoint: number): readonly number[] {
  const text = String.fromCodePoint(codePoint)
  const lower = text.toLowerCase()
  const variants = [text, lower, text.toUpperCase(), text.toUpperCase().toLowerCase()]
  const third = THIRD_FORMS.get(lower) ?? THIRD_FORMS.get(text.toUpperCase().toLowerCase())
  return [...variants, ...(third === undefined ? [] : [third])].flatMap((variant) => {
    const [first] = variant
    return first !== undefined && first.length === variant.length
      ? (first.codePointAt(0) ?? [])
      : []
  })
}

function oneOf(characters: string): CharacterTest {
  const codes = new Set([...characters].map((character) => character.codePointAt(0)))
  return (codePoint) => codes.has(codePoint)
}

/** Each pair is the first and last character of a range. */
function inRanges(...pairs: readonly string[]): CharacterTest {
  const tests = pairs.map((pair) =>
    inRange(pair.codePointAt(0) ?? 0, pair.codePointAt(pair.length - 1) ?? 0),
  )
  return (codePoint) => tests.some((test) => test(codePoint))
}
