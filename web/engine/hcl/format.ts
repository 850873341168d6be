import { bracketChange, isSpaced } from './format-spacing.ts'
import { countGraphemes } from './grapheme.ts'
import { tokensOf } from './lexer.ts'
import type { Token } from './token.ts'

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
  align(layout, lines, ({ assignment, comment }) => [assignment, comment])
  align(layout, lines, ({ comment, end }) => [comment, end])
  return print(layout)
}

/** Tokens with the number of blanks before each. */
type Layout = { readonly tokens: readonly Token[]; readonly spaces: number[] }

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

function layoutOf(text: string): Layout {
  const tokens = tokensOf(text)
  const spaces = tokens.map(({ start }, index) => start - (tokens[index - 1]?.end ?? 0))
  return { tokens, spaces }
}

/** All lines; the `end` token belongs to none, so that blanks before it stay. */
function linesOf(tokens: readonly Token[]): readonly Line[] {
  const lines: Line[] = []
  let start = 0
  tokens.forEach((token, index) => {
    if (token.kind === 'end' ? index > start : endsLine(token)) {
      const end = token.kind === 'end' ? index : index + 1
      lines.push(lineOf(tokens, start, end))
      start = end
    }
  })
  return lines
}

/** A comment up to the end of its line holds that line end. */
function endsLine({ kind, text }: Token): boolean {
  return kind === 'newline' || (kind === 'comment' && text.endsWith('\n'))
}

function lineOf(tokens: readonly Token[], start: number, end: number): Line {
  const hasComment = end - start > 1 && tokens[end - 1]?.kind === 'comment'
  const comment = hasComment ? end - 1 : end
  let assignment = start + 1
  while (assignment < comment && tokens[assignment]?.kind !== '=') assignment++
  const isWhole = assignment < comment && netBrackets(tokens, assignment, comment) === 0
  return { start, assignment: isWhole ? assignment : comment, comment, end }
}

function netBrackets(tokens: readonly Token[], start: number, end: number): number {
  let net = 0
  for (let index = start; index < end; index++) net += bracketChange(tokens[index]?.kind)
  return net
}

/**
 * Each line that opens more brackets than it closes is one level, however many they are; lines
 * that close them go back by as many levels as their closing brackets use up. In front of a `=`
 * nothing counts that follows the start of a heredoc.
 */
function indent({ tokens, spaces }: Layout, lines: readonly Line[]): void {
  /** The brackets that each level still has open. */
  const levels: number[] = []
  for (const { start, assignment, comment } of lines) {
    if (tokens[start]?.kind === 'newline') {
      spaces[start] = 0
      continue
    }
    let counted = start
    while (counted < assignment && tokens[counted]?.kind !== 'open-heredoc') counted++
    const net = netBrackets(tokens, start, counted) + netBrackets(tokens, assignment, comment)
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
    const [previous, token] = [tokens[index - 1], tokens[index]]
    if (previous === undefined || token === undefined) return
    const isFirst = index - 1 === start || index - 1 === assignment
    const before = isFirst ? undefined : tokens[index - 2]
    spaces[index] = index === assignment || isSpaced(before, previous, token) ? 1 : 0
  }
}

/** Puts a cell of neighbouring lines in one column, a blank behind the longest line before it. */
function align(
  layout: Layout,
  lines: readonly Line[],
  cellOf: (line: Line) => readonly [start: number, end: number],
): void {
  let group: { readonly cell: number; readonly columns: number }[] = []
  const close = (): void => {
    const widest = group.reduce((most, { columns }) => Math.max(most, columns), 0)
    for (const { cell, columns } of group) layout.spaces[cell] = widest - columns + 1
    group = []
  }
  for (const line of lines) {
    const [cell, end] = cellOf(line)
    if (cell === end) close()
    else group.push({ cell, columns: columnsOf(layout, line.start, cell) })
  }
  close()
}

function columnsOf({ tokens, spaces }: Layout, start: number, end: number): number {
  let columns = 0
  for (let index = start; index < end; index++) {
    columns += (spaces[index] ?? 0) + countGraphemes(tokens[index]?.text ?? '')
  }
  return columns
}

function print({ tokens, spaces }: Layout): string {
  let text = ''
  tokens.forEach((token, index) => {
    text += ' '.repeat(spaces[index] ?? 0) + token.text
  })
  return text
}
