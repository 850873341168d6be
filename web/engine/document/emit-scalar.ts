/** Where a scalar is written: what is plain text in one place is punctuation in another. */
type ScalarPlace = 'block' | 'flow' | 'key'

export type Quote = 'single' | 'double'

/** Names, paths and file names: no reader takes these for anything but text. */
const safeText = /^[A-Za-z_/][A-Za-z0-9_./-]*$/

/** Words that some YAML reader takes for a bool, a null or a number, in any case. */
const reservedWord = /^(?:y|n|yes|no|on|off|true|false|null|nan|inf)$/i

const plainExpression = {
  block: /^[A-Za-z_/$(](?:(?!: | #)[ -~])*(?<![ :])$/,
  flow: /^[A-Za-z_/$(](?:(?! #)[ -~](?<![[\]{},:?]))*(?<! )$/,
} as const

/** The longest key that yaml.v3 takes without a `?` in front. */
const longestKey = 1024

/**
 * A text as one line of YAML that yaml.v3 reads back as the same string: plain for names, paths and
 * expressions, else in quotes; in single ones only what needs no escapes. Undefined when no YAML text means it: a lone surrogate, or a
 * key beyond the 1,024 characters that yaml.v3 looks ahead (`scannerc.go`).
 */
export function emitString(
  text: string,
  place: ScalarPlace,
  quote: Quote = 'double',
): string | undefined {
  if (/\p{Cs}/u.test(text)) return undefined
  const plain = isSafePlain(text) || isPlainExpression(text, place)
  const single = quote === 'single' ? emitSingleQuoted(text) : undefined
  const written = plain ? text : (single ?? emitDoubleQuoted(text))
  return place === 'key' && written.length > longestKey ? undefined : written
}

function isSafePlain(text: string): boolean {
  return safeText.test(text) && !reservedWord.test(text)
}

/** `$(vars.x)` and `((var.x))` read better without quotes, where YAML needs none. */
function isPlainExpression(text: string, place: ScalarPlace): boolean {
  if (place === 'key') return false
  if (!text.includes('$(') && !(text.startsWith('((') && text.endsWith('))'))) return false
  return plainExpression[place].test(text)
}

/** The text in single quotes; undefined when it has characters that need an escape to be seen. */
export function emitSingleQuoted(text: string): string | undefined {
  if (/(?! )[\p{C}\p{Z}]/u.test(text)) return undefined
  return `'${text.replaceAll("'", "''")}'`
}

/** The text in double quotes, with every character escaped that an editor would not show. */
export function emitDoubleQuoted(text: string): string {
  return `"${text.replace(/["\\]|(?! )[\p{C}\p{Z}]/gu, escapeCharacter)}"`
}

const shortEscapes: ReadonlyMap<string, string> = new Map([
  ['"', '\\"'],
  ['\\', '\\\\'],
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
  ['\0', '\\0'],
])

function escapeCharacter(character: string): string {
  const short = shortEscapes.get(character)
  if (short !== undefined) return short
  const code = character.codePointAt(0) ?? 0
  const hex = (width: number): string => code.toString(16).padStart(width, '0')
  if (code <= 0xff) return `\\x${hex(2)}`
  return code <= 0xffff ? `\\u${hex(4)}` : `\\U${hex(8)}`
}

/**
 * A number in its shortest decimal form. Undefined for an infinity or NaN, which the toolkit cannot
 * write. A whole number beyond 64 bit reads back as the nearest float, as the toolkit reads it.
 */
export function emitNumber(value: number | bigint): string | undefined {
  if (typeof value === 'bigint') return value.toString()
  if (!Number.isFinite(value)) return undefined
  return Object.is(value, -0) ? '-0.0' : String(value)
}
