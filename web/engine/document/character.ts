/** What `Cursor.code` gives behind the last character. */
export const END: number = -1

const TAB = 9
const LINE_FEED = 10
const CARRIAGE_RETURN = 13
const SPACE = 32
const NEXT_LINE = 0x85
const LINE_SEPARATOR = 0x2028
const PARAGRAPH_SEPARATOR = 0x2029

export function isBlank(code: number): boolean {
  return code === SPACE || code === TAB
}

/** The line breaks of YAML 1.1, which yaml.v3 keeps: also NEL, U+2028 and U+2029. */
export function isBreak(code: number): boolean {
  return code === LINE_FEED || code === CARRIAGE_RETURN || isOddBreak(code)
}

/** A break that counts for yaml.v3 but starts no new line in an editor. */
export function isOddBreak(code: number): boolean {
  return code === NEXT_LINE || code === LINE_SEPARATOR || code === PARAGRAPH_SEPARATOR
}

export function isBreakOrEnd(code: number): boolean {
  return code === END || isBreak(code)
}

export function isBlankOrEnd(code: number): boolean {
  return code === END || isBlank(code) || isBreak(code)
}

/** Brackets, commas and `?` end a plain scalar inside `[ ]` and `{ }`. */
export function isFlowIndicator(code: number): boolean {
  // , ? [ ] { }
  return code === 44 || code === 63 || code === 91 || code === 93 || code === 123 || code === 125
}

/** Everything up to the next break; a pattern, since lines of text and comments can be long. */
const REST_OF_LINE = /[^\n\r\x85\u2028\u2029]*/y

/** The offset of the break that ends the line, or of the end of the text. */
export function findLineEnd(text: string, from: number): number {
  REST_OF_LINE.lastIndex = from
  REST_OF_LINE.test(text)
  return REST_OF_LINE.lastIndex
}

export function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff
}

/** What a break becomes in a scalar's text: a line feed, except that U+2028 and U+2029 stay. */
export function normalizeBreak(code: number): string {
  return code === LINE_SEPARATOR || code === PARAGRAPH_SEPARATOR ? String.fromCharCode(code) : '\n'
}
