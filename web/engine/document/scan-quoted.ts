import type { SyntaxProblem } from '../diagnostic/codes/yaml-codes.ts'
import { END, isBlank, isBreak, normalizeBreak } from './character.ts'
import type { Cursor, Mark } from './cursor.ts'
import { Gap, ScalarText } from './scalar-text.ts'
import type { Failure, ScalarToken } from './token.ts'

const DOUBLE_QUOTE = 34
const SINGLE_QUOTE = 39
const BACKSLASH = 92

/** What a backslash and one character stand for. There is no `\/`, unlike in JSON. */
const escapes: ReadonlyMap<string, string> = new Map([
  ['0', '\0'],
  ['a', '\x07'],
  ['b', '\b'],
  ['t', '\t'],
  ['\t', '\t'],
  ['n', '\n'],
  ['v', '\v'],
  ['f', '\f'],
  ['r', '\r'],
  ['e', '\x1b'],
  [' ', ' '],
  ['"', '"'],
  ["'", "'"],
  ['\\', '\\'],
  ['N', '\x85'],
  ['_', '\xa0'],
  ['L', '\u2028'],
  ['P', '\u2029'],
])

/** How many hexadecimal digits follow. */
const codeLengths: ReadonlyMap<string, number> = new Map([
  ['x', 2],
  ['u', 4],
  ['U', 8],
])

/**
 * Reads a quoted scalar; the cursor stands at the quote (yaml.v3 `scannerc.go`,
 * yaml_parser_scan_flow_scalar). Its lines may have any indentation.
 */
export function scanQuoted(cursor: Cursor): ScalarToken | Failure {
  const start = cursor.mark()
  const quote = cursor.code()
  const content = new ScalarText()
  const gap = new Gap()
  cursor.advance()
  for (;;) {
    if (cursor.seesDocumentIndicator()) return fail(cursor, start, 'document-in-quote')
    if (cursor.code() === END) return fail(cursor, start, 'unfinished-quote')
    const problem =
      quote === SINGLE_QUOTE ? readSingle(cursor, content) : readDouble(cursor, content, gap)
    if (problem !== undefined) return fail(cursor, start, problem)
    if (cursor.code() === quote) break
    skipGap(cursor, gap)
    gap.flush(content)
  }
  cursor.advance()
  const end = cursor.mark()
  return {
    kind: 'scalar',
    style: quote === SINGLE_QUOTE ? 'single' : 'double',
    text: content.text,
    pieces: content.pieces,
    contentEnd: end.offset,
    start,
    end,
  }
}

function fail(cursor: Cursor, start: Mark, problem: SyntaxProblem): Failure {
  return { kind: 'failure', stage: 'scanner', problem, context: start, at: cursor.mark() }
}

/** Reads up to a break or the closing quote; two quotes are one. */
function readSingle(cursor: Cursor, content: ScalarText): undefined {
  for (;;) {
    readVerbatim(cursor, content, SINGLE_QUOTE)
    if (cursor.code() !== SINGLE_QUOTE || cursor.code(1) !== SINGLE_QUOTE) return
    content.put("'", cursor.offset)
    cursor.advanceBy(2)
  }
}

/** Reads up to a break, an escaped one included, or the closing quote. */
function readDouble(cursor: Cursor, content: ScalarText, gap: Gap): SyntaxProblem | undefined {
  for (;;) {
    readVerbatim(cursor, content, DOUBLE_QUOTE)
    if (cursor.code() !== BACKSLASH) return undefined
    if (isBreak(cursor.code(1))) {
      gap.escapeBreak(cursor.offset)
      cursor.advance()
      cursor.advanceLine()
      return undefined
    }
    const problem = readEscape(cursor, content)
    if (problem !== undefined) return problem
  }
}

/** Takes what stands for itself; blanks before a break do not. */
function readVerbatim(cursor: Cursor, content: ScalarText, quote: number): void {
  const { text, offset: from } = cursor
  let to = from
  for (; to < text.length; to++) {
    const code = text.charCodeAt(to)
    if (code === quote || isBreak(code) || (code === BACKSLASH && quote === DOUBLE_QUOTE)) break
  }
  let end = to
  if (to === text.length || isBreak(text.charCodeAt(to))) {
    while (end > from && isBlank(text.charCodeAt(end - 1))) end--
  }
  content.copy(text, from, end)
  cursor.advanceTo(to)
}

function readEscape(cursor: Cursor, content: ScalarText): SyntaxProblem | undefined {
  const source = cursor.offset
  const letter = cursor.text.charAt(source + 1)
  const plain = escapes.get(letter)
  if (plain !== undefined) {
    cursor.advanceBy(2)
    content.put(plain, source)
    return undefined
  }
  const length = codeLengths.get(letter)
  if (length === undefined) return 'unknown-escape'
  cursor.advanceBy(2)
  const digits = cursor.text.slice(cursor.offset, cursor.offset + length)
  if (digits.length < length || !/^[0-9A-Fa-f]+$/.test(digits)) return 'escape-digits'
  const value = Number.parseInt(digits, 16)
  if (value > 0x10ffff || (value >= 0xd800 && value <= 0xdfff)) return 'escape-value'
  cursor.advanceBy(length)
  content.put(String.fromCodePoint(value), source)
  return undefined
}

/** To the next character that is neither blank nor a break. */
function skipGap(cursor: Cursor, gap: Gap): void {
  for (;;) {
    cursor.skipBlanks(true)
    const code = cursor.code()
    if (!isBreak(code)) return
    gap.addBreak(normalizeBreak(code), cursor.offset)
    cursor.advanceLine()
  }
}
