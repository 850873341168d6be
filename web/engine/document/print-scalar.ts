import { resolveScalar } from './resolve-scalar.ts'

type PrintedStyle = 'plain' | 'single' | 'double' | 'literal'

/** The characters that end a line for yaml.v3 (`yamlprivateh.go`, `is_break`). */
const lineBreak = /[\n\r\x85\u2028\u2029]/

/** Tabs have a rule of their own. Beyond the first plane nothing counts as printable. */
const unprintable = /[^\t\n\x20-\x7e\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd]/

const blankAtBreak = / [\n\r\x85\u2028\u2029]|[\n\r\x85\u2028\u2029] /

const blankBeforeBreak = / [\n\r\x85\u2028\u2029]/

/** What makes a text read as something else without quotes, in block context. */
const blockIndicator =
  /^(?:---|\.\.\.)|^[#,[\]{}&*!|>'"%@`]|^[?-](?:[ \t]|$)|:(?:[ \t]|$)|[ \t\0\n\r\x85\u2028\u2029]#/

const base60 = /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?$/

const oldBool = /^(?:y|Y|yes|Yes|YES|on|On|ON|n|N|no|No|NO|off|Off|OFF)$/

/**
 * The style in which yaml.v3 writes a string outside flow collections. It wishes for a literal for
 * several lines, plain text where that reads back as a string, else double quotes (`encode.go`,
 * `stringv`); the emitter then turns down what the characters do not allow (`emitterc.go`).
 */
export function choosePrintedStyle(text: string): PrintedStyle {
  if (text.includes('\n')) return isLiteralAllowed(text) ? 'literal' : 'double'
  if (!readsAsString(text)) return 'double'
  if (!isQuoteNeeded(text)) return 'plain'
  return isSingleAllowed(text) ? 'single' : 'double'
}

/** Whether plain text means this string, for YAML 1.1 readers too. */
function readsAsString(text: string): boolean {
  return (
    resolveScalar(text, 'plain', undefined)?.kind === 'string' &&
    !base60.test(text) &&
    !oldBool.test(text)
  )
}

function isLiteralAllowed(text: string): boolean {
  return !text.endsWith(' ') && !blankBeforeBreak.test(text) && !unprintable.test(text)
}

function isSingleAllowed(text: string): boolean {
  return !blankAtBreak.test(text) && !text.includes('\t') && !unprintable.test(text)
}

function isQuoteNeeded(text: string): boolean {
  return (
    /^ | $/.test(text) ||
    lineBreak.test(text) ||
    !isSingleAllowed(text) ||
    blockIndicator.test(text)
  )
}

/** In bytes of UTF-8 (`yaml_emitter_check_simple_key`). */
const longestSimpleKey = 128

/** Whether a key fits before its colon; yaml.v3 writes others after a `?`. */
export function isSimpleKey(text: string): boolean {
  return !lineBreak.test(text) && byteLength(text) <= longestSimpleKey
}

function byteLength(text: string): number {
  return [...text].reduce((sum, character) => {
    const code = character.codePointAt(0) ?? 0
    return sum + (code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4)
  }, 0)
}

/** The header of a literal of this text: `|` with its indentation and its chomping. */
export function literalHeader(text: string, step: number): string {
  const digit = text.startsWith(' ') || lineBreak.test(text.charAt(0)) ? String(step) : ''
  if (!lineBreak.test(text.slice(-1))) return `|${digit}-`
  const keeps = text.length === 1 || lineBreak.test(text.slice(-2, -1))
  return keeps ? `|${digit}+` : `|${digit}`
}

const shortEscapes: ReadonlyMap<number, string> = new Map([
  [0x00, '0'],
  [0x07, 'a'],
  [0x08, 'b'],
  [0x09, 't'],
  [0x0a, 'n'],
  [0x0b, 'v'],
  [0x0c, 'f'],
  [0x0d, 'r'],
  [0x1b, 'e'],
  [0x22, '"'],
  [0x5c, '\\'],
  [0x85, 'N'],
  [0xa0, '_'],
  [0x2028, 'L'],
  [0x2029, 'P'],
])

/**
 * The text between double quotes. Once a text begins with a byte order mark, yaml.v3 escapes each
 * of its characters: its test for the mark looks at the first character every time.
 */
export function escapeDoubleQuoted(text: string): string {
  const all = text.startsWith('\ufeff')
  return [...text]
    .map((character) => (all || isEscaped(character) ? escapeCharacter(character) : character))
    .join('')
}

function isEscaped(character: string): boolean {
  return /["\\\t]/.test(character) || lineBreak.test(character) || unprintable.test(character)
}

function escapeCharacter(character: string): string {
  const code = character.codePointAt(0) ?? 0
  const short = shortEscapes.get(code)
  if (short !== undefined) return `\\${short}`
  const [letter, width] = code <= 0xff ? ['x', 2] : code <= 0xffff ? ['u', 4] : ['U', 8]
  return `\\${letter}${code.toString(16).toUpperCase().padStart(Number(width), '0')}`
}
