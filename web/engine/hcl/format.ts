import { bracketChange, isSpaced } from './format-spacing.ts'
import { countGraphemes } from './grapheme.ts'
import { scanTokens } from './lexer.ts'
import type { TokenKind, TokenTable } from './token.ts'

/**
 * The text in HashiCorp's layout: blanks between tokens, indentation, and `=` and comments of
 * neighbouring lines in columns. Nothing but blanks changes, and any text can be formatted, also
 * one with syntax errors. Equal to `hclwrite.Format` (`format.go`) for every text.
 */
export function formatHcl(text: string): string {
  const layout = layoutOf(text)
  const lines = linesOf(layout.tokens)
  indent(layout, lines)
  for (const line of lines) spaceOut(layout, line)
  align(layout, lines, assignmentOf, commentOf)
  align(layout, lines, commentOf, endOf)
  return print(layout)
}

/** Tokens with the number of blanks before each. */
type Layout = { readonly tokens: TokenTable; readonly spaces: number[] }

/**
 * A line of tokens, as indices of where its cells begin; line ends inside of heredocs and comments
 * do not count. `assignment` begins at a `=` whose value ends on the same line, `comment` at a last
 * comment behind something else. A cell that is not there begins where the next one does.
 */
type Line = {
  readonly start: number
  readonly assignment: number
  readonly comment: number
  readonly end: number
}

const assignmentOf = (line: Line): number => line.assignment
const commentOf = (line: Line): number => line.comment
const endOf = (line: Line): number => line.end

function layoutOf(text: string): Layout {
  const tokens = scanTokens(text)
  let end = 0
  const spaces = tokens.starts.map((start, index) => {
    const blanks = start - end
    end = tokens.ends[index] ?? end
    return blanks
  })
  return { tokens, spaces }
}

/** All lines; the `end` token belongs to none, so that blanks before it stay. */
function linesOf(tokens: TokenTable): readonly Line[] {
  const lines: Line[] = []
  let start = 0
  const last = tokens.kinds.length - 1
  for (let index = 0; index <= last; index++) {
    if (index === last ? index > start : endsLine(tokens, index)) {
      const end = index === last ? index : index + 1
      lines.push(lineOf(tokens.kinds, start, end))
      start = end
    }
  }
  return lines
}

/** A comment up to the end of its line holds that line end. */
function endsLine({ text, kinds, ends }: TokenTable, index: number): boolean {
  const kind = kinds[index]
  return kind === 'newline' || (kind === 'comment' && text[(ends[index] ?? 0) - 1] === '\n')
}

function lineOf(kinds: readonly TokenKind[], start: number, end: number): Line {
  const hasComment = end - start > 1 && kinds[end - 1] === 'comment'
  const comment = hasComment ? end - 1 : end
  let assignment = start + 1
  while (assignment < comment && kinds[assignment] !== '=') assignment++
  const isWhole = assignment < comment && netBrackets(kinds, assignment, comment) === 0
  return { start, assignment: isWhole ? assignment : comment, comment, end }
}

function netBrackets(kinds: readonly TokenKind[], start: number, end: number): number {
  let net = 0
  for (let index = start; index < end; index++) net += bracketChange(kinds[index])
  return net
}

/**
 * Each line that opens more brackets than it closes is one level, however many they are; lines
 * that close them go back by as many levels as their closing brackets use up. In front of a `=`
 * nothing counts that follows the start of a heredoc.
 */
function indent({ tokens: { kinds }, spaces }: Layout, lines: readonly Line[]): void {
  /** The brackets that each level still has open. */
  const levels: number[] = []
  for (const { start, assignment, comment } of lines) {
    if (kinds[start] === 'newline') {
      spaces[start] = 0
      continue
    }
    let counted = start
    while (counted < assignment && kinds[counted] !== 'open-heredoc') counted++
    const net = netBrackets(kinds, start, counted) + netBrackets(kinds, assignment, comment)
    closeLevels(levels, -net)
    spaces[start] = 2 * levels.length
    if (net > 0) levels.push(net)
  }
}

function closeLevels(levels: number[], closed: number): void {
  let left = closed
  while (left > 0) {
    const brackets = levels.pop()
    if (brackets === undefined) return
    if (brackets > left) levels.push(brackets - left)
    left -= brackets
  }
}

/** Blanks inside of the cells, and one before `=`; comments are aligned anyway. */
function spaceOut({ tokens, spaces }: Layout, { start, assignment, comment }: Line): void {
  for (let index = start + 1; index < comment; index++) {
    const first = index <= assignment ? start : assignment
    spaces[index] = index === assignment || isSpaced(tokens, first, index) ? 1 : 0
  }
}

/** Puts a cell of neighbouring lines in one column, a blank behind the longest line before it. */
function align(
  layout: Layout,
  lines: readonly Line[],
  cellOf: (line: Line) => number,
  endOf: (line: Line) => number,
): void {
  /** Where the cells of the lines so far begin, and in which column the text before them ends. */
  let cells: number[] = []
  let columns: number[] = []
  const close = (): void => {
    if (cells.length === 0) return
    const widest = columns.reduce((most, column) => Math.max(most, column), 0)
    cells.forEach((cell, index) => {
      layout.spaces[cell] = widest - (columns[index] ?? 0) + 1
    })
    cells = []
    columns = []
  }
  for (const line of lines) {
    const cell = cellOf(line)
    if (cell === endOf(line)) close()
    else {
      cells.push(cell)
      columns.push(columnsOf(layout, line.start, cell))
    }
  }
  close()
}

function columnsOf({ tokens, spaces }: Layout, start: number, end: number): number {
  let columns = 0
  for (let index = start; index < end; index++) {
    const text = tokens.text.slice(tokens.starts[index], tokens.ends[index])
    columns += (spaces[index] ?? 0) + countGraphemes(text)
  }
  return columns
}

/** Copies the text in runs, broken only where the blanks before a token change. */
function print({ tokens: { text, starts, ends }, spaces }: Layout): string {
  let printed = ''
  let copied = 0
  let end = 0
  starts.forEach((start, index) => {
    const blanks = spaces[index] ?? 0
    if (!isBlanks(text, end, start, blanks)) {
      printed += text.slice(copied, end) + ' '.repeat(blanks)
      copied = start
    }
    end = ends[index] ?? start
  })
  return printed + text.slice(copied)
}

/** Whether there are just so many blanks, none of them a tab, between the two offsets. */
function isBlanks(text: string, start: number, end: number, count: number): boolean {
  if (end - start !== count) return false
  for (let at = start; at < end; at++) if (text[at] !== ' ') return false
  return true
}
