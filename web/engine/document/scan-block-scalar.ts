import type { SyntaxProblem } from '../diagnostic/codes/yaml-codes.ts'
import { END, findLineEnd, isBlank, isBreak, isBreakOrEnd, normalizeBreak } from './character.ts'
import type { Cursor, Mark } from './cursor.ts'
import { ScalarText } from './scalar-text.ts'
import type { Failure, ScalarToken } from './token.ts'

const TAB = 9
const PIPE = 124

type Header = { readonly chomping: '' | '+' | '-'; readonly increment: number }
type Break = { readonly text: string; readonly offset: number }

/**
 * Reads a literal or folded scalar; the cursor stands at `|` or `>`. `parentIndent` is the column
 * of the block around it, -1 at the top. `skipComment` is called at a `#` behind the header
 * (yaml.v3 `scannerc.go`, yaml_parser_scan_block_scalar).
 */
export function scanBlockScalar(
  cursor: Cursor,
  parentIndent: number,
  skipComment: () => void,
): ScalarToken | Failure {
  const start = cursor.mark()
  const literal = cursor.code() === PIPE
  const header = readHeader(cursor)
  if (header === undefined) return fail(cursor, start, 'indentation-zero')
  while (isBlank(cursor.code())) cursor.advance()
  if (cursor.code() === 35) skipComment()
  if (!isBreakOrEnd(cursor.code())) return fail(cursor, start, 'text-behind-header')
  const headerEnd = cursor.offset
  if (isBreak(cursor.code())) cursor.advanceLine()
  const fixed = header.increment > 0 ? Math.max(parentIndent, 0) + header.increment : undefined
  return new BlockScalar(cursor, start, literal, header, headerEnd).read(parentIndent, fixed)
}

function fail(cursor: Cursor, start: Mark, problem: SyntaxProblem): Failure {
  return { kind: 'failure', stage: 'scanner', problem, context: start, at: cursor.mark() }
}

/** `|2-`, `|-2`, `|+` … ; undefined when the indentation is 0. */
function readHeader(cursor: Cursor): Header | undefined {
  let chomping: Header['chomping'] = ''
  let increment = 0
  cursor.advance()
  for (let part = 0; part < 2; part++) {
    const letter = cursor.text.charAt(cursor.offset)
    if ((letter === '+' || letter === '-') && chomping === '') {
      chomping = letter
    } else if (letter >= '0' && letter <= '9' && increment === 0) {
      if (letter === '0') return undefined
      increment = Number(letter)
    } else {
      break
    }
    cursor.advance()
  }
  return { chomping, increment }
}

class BlockScalar {
  private readonly cursor: Cursor
  private readonly start: Mark
  private readonly literal: boolean
  private readonly header: Header
  private readonly content = new ScalarText()
  private contentEnd: number
  private end: Mark
  /** The break behind the last content line; not yet known to be part of the text. */
  private lineBreak: Break | undefined
  /** Breaks of the empty lines behind it. */
  private emptyLines: Break[] = []

  constructor(cursor: Cursor, start: Mark, literal: boolean, header: Header, headerEnd: number) {
    this.cursor = cursor
    this.start = start
    this.literal = literal
    this.header = header
    this.contentEnd = headerEnd
    this.end = cursor.mark()
  }

  read(parentIndent: number, fixed: number | undefined): ScalarToken | Failure {
    const { cursor } = this
    const widest = this.skipEmptyLines(fixed)
    if (widest === undefined) return fail(cursor, this.start, 'tab-in-block-scalar')
    const indent = fixed ?? Math.max(widest, parentIndent + 1, 1)
    let afterBlank = false
    while (cursor.column === indent && cursor.code() !== END) {
      const startsBlank = isBlank(cursor.code())
      this.joinLines(!this.literal && !afterBlank && !startsBlank)
      afterBlank = startsBlank
      this.readLine()
      if (this.skipEmptyLines(indent) === undefined) {
        return fail(cursor, this.start, 'tab-in-block-scalar')
      }
    }
    return this.finish()
  }

  private readLine(): void {
    const { cursor } = this
    const from = cursor.offset
    cursor.advanceTo(findLineEnd(cursor.text, from))
    this.content.copy(cursor.text, from, cursor.offset)
    this.contentEnd = cursor.offset
    if (cursor.code() === END) return
    this.lineBreak = { text: normalizeBreak(cursor.code()), offset: cursor.offset }
    cursor.advanceLine()
  }

  /** The breaks in front of a further content line; folded ones become a space. */
  private joinLines(fold: boolean): void {
    const first = this.lineBreak
    if (first !== undefined) {
      if (!fold || first.text !== '\n') this.content.put(first.text, first.offset)
      else if (this.emptyLines.length === 0) this.content.put(' ', first.offset)
    }
    for (const line of this.emptyLines) this.content.put(line.text, line.offset)
    this.lineBreak = undefined
    this.emptyLines = []
  }

  /**
   * Skips empty lines and the indentation of the next line; gives the widest indentation seen, or
   * undefined at a tab in it. While the indentation is unknown all spaces count as indentation.
   */
  private skipEmptyLines(indent: number | undefined): number | undefined {
    const { cursor } = this
    const limit = indent ?? Number.POSITIVE_INFINITY
    let widest = 0
    this.end = cursor.mark()
    for (;;) {
      cursor.skipBlanks(false, limit - cursor.column)
      widest = Math.max(widest, cursor.column)
      if (cursor.column < limit && cursor.code() === TAB) return undefined
      if (!isBreak(cursor.code())) return widest
      this.emptyLines.push({ text: normalizeBreak(cursor.code()), offset: cursor.offset })
      cursor.advanceLine()
      this.end = cursor.mark()
    }
  }

  private finish(): ScalarToken {
    const { content, header, lineBreak } = this
    if (header.chomping !== '-' && lineBreak !== undefined) {
      content.put(lineBreak.text, lineBreak.offset)
    }
    if (header.chomping === '+') {
      for (const line of this.emptyLines) {
        content.put(line.text, line.offset)
        this.contentEnd = line.offset
      }
    }
    return {
      kind: 'scalar',
      style: this.literal ? 'literal' : 'folded',
      text: content.text,
      pieces: content.pieces,
      contentEnd: this.contentEnd,
      start: this.start,
      end: this.end,
    }
  }
}
