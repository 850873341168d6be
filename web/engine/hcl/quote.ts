import { toNfc } from '../text/to-nfc.ts'
import { makeCodePointClass } from './code-point-class.ts'
import { printableRanges } from './unicode-ranges.ts'

/** Go's `unicode.IsPrint`: letters, marks, numbers, punctuation, symbols and the plain blank. */
const isPrintable = makeCodePointClass(printableRanges, '')

const escapes: ReadonlyMap<string, string> = new Map([
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
  ['"', '\\"'],
  ['\\', '\\\\'],
])

/** What introduces a sequence, and what may not stand for itself; most text needs no look at it. */
const WRITTEN_OTHERWISE = /[$%](?=\{)|["\\]|[^ -~]/gu

/**
 * A string as an HCL literal, which HashiCorp's parser reads back as the same string in Unicode
 * NFC: the form in which cty keeps every string. This is the one place that quotes for HCL, with
 * hclwrite's escapes (`escapeQuotedStringLit`). Half a surrogate pair becomes U+FFFD.
 */
export function quoteString(text: string): string {
  return `"${escapeText(text)}"`
}

/** The same without the quotes, as it stands between the parts of a template. */
export function escapeText(text: string): string {
  return toNfc(text).replace(WRITTEN_OTHERWISE, escapeCharacter)
}

function escapeCharacter(character: string): string {
  if (character === '$' || character === '%') return character + character
  const simple = escapes.get(character)
  if (simple !== undefined) return simple
  const codePoint = character.codePointAt(0) ?? 0
  if (codePoint >= 0xd800 && codePoint <= 0xdfff) return '\ufffd'
  if (isPrintable(codePoint)) return character
  return codePoint > 0xffff
    ? `\\U${codePoint.toString(16).padStart(8, '0')}`
    : `\\u${codePoint.toString(16).padStart(4, '0')}`
}
