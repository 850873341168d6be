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
  const tokens = placedTokensOf(text)
  const lines = linesOf(tokens.filter(({ token }) => token.kind !== 'end'))
  indent(lines)
  for (const line of lines) spaceOut(line)
  alignAssignments(lines)
  alignComments(lines)
  // Blanks at the very end belong to no line and stay.
  return lines.map(printLine).join('') + blanks(tokens.at(-1)?.spaces ?? 0)
}

/** A token with the number of blanks before it. */
type PlacedToken = { readonly token: Token; spaces: number }

/**
 * A line of tokens, which can hold line ends inside heredocs and comments. `assignment` begins at
 * a `=` whose value ends on the same line, `comment` is a last comment behind something else.
 */
type Line = {
  readonly lead: readonly PlacedToken[]
  readonly assignment: readonly PlacedToken[]
  readonly comment: readonly PlacedToken[]
}

function placedTokensOf(text: string): readonly PlacedToken[] {
  let end = 0
  return tokensOf(text).map((token) => {
    const spaces = token.start - end
    end = token.end
    return { token, spaces }
  })
}

function linesOf(tokens: readonly PlacedToken[]): readonly Line[] {
  const lines: Line[] = []
  let start = 0
  tokens.forEach(({ token }, index) => {
    if (endsLine(token)) {
      lines.push(cellsOf(tokens.slice(start, index + 1)))
      start = index + 1
    }
  })
  return lines.concat(cellsOf(tokens.slice(start)))
}

/** A comment up to the end of its line holds that line end. */
function endsLine({ kind, text }: Token): boolean {
  return kind === 'newline' || (kind === 'comment' && text.endsWith('\n'))
}

function cellsOf(tokens: readonly PlacedToken[]): Line {
  const hasComment = tokens.length > 1 && tokens.at(-1)?.token.kind === 'comment'
  const rest = hasComment ? tokens.slice(0, -1) : tokens
  const comment = tokens.slice(rest.length)
  const equals = rest.findIndex(({ token }, index) => index > 0 && token.kind === '=')
  const isWhole = equals !== -1 && netBrackets(rest.slice(equals)) === 0
  const leadLength = isWhole ? equals : rest.length
  return { lead: rest.slice(0, leadLength), assignment: rest.slice(leadLength), comment }
}

function netBrackets(tokens: readonly PlacedToken[]): number {
  return tokens.reduce((sum, { token }) => sum + bracketChange(token.kind), 0)
}

/**
 * Each line that opens more brackets than it closes is one level, however many they are; lines
 * that close them go back by as many levels as their closing brackets use up.
 */
function indent(lines: readonly Line[]): void {
  /** The brackets that each level still has open. */
  const levels: number[] = []
  for (const { lead, assignment } of lines) {
    const [first] = lead
    if (first === undefined) continue
    if (first.token.kind === 'newline') {
      first.spaces = 0
      continue
    }
    const heredoc = lead.findIndex(({ token }) => token.kind === 'open-heredoc')
    const counted = heredoc === -1 ? lead : lead.slice(0, heredoc + 1)
    const net = netBrackets(counted) + netBrackets(assignment)
    closeLevels(levels, -net)
    first.spaces = 2 * levels.length
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

function spaceOut({ lead, assignment }: Line): void {
  if (assignment[0] !== undefined) assignment[0].spaces = 1
  for (const cell of [lead, assignment]) {
    cell.forEach(({ token }, index) => {
      const after = cell[index + 1]
      if (after === undefined) return
      after.spaces = isSpaced(cell[index - 1]?.token, token, after.token) ? 1 : 0
    })
  }
}

function alignAssignments(lines: readonly Line[]): void {
  align(
    lines,
    ({ assignment }) => assignment,
    ({ lead }) => columnsOf(lead),
  )
}

function alignComments(lines: readonly Line[]): void {
  align(
    lines,
    ({ comment }) => comment,
    ({ lead, assignment }) => columnsOf(lead) + columnsOf(assignment),
  )
}

/** Puts a cell of neighbouring lines in one column, a blank behind the longest line before it. */
function align(
  lines: readonly Line[],
  cellOf: (line: Line) => readonly PlacedToken[],
  columnsBefore: (line: Line) => number,
): void {
  let group: { readonly first: PlacedToken; readonly columns: number }[] = []
  const close = (): void => {
    const widest = group.reduce((most, { columns }) => Math.max(most, columns), 0)
    for (const { first, columns } of group) first.spaces = widest - columns + 1
    group = []
  }
  for (const line of lines) {
    const [first] = cellOf(line)
    if (first === undefined) close()
    else group.push({ first, columns: columnsBefore(line) })
  }
  close()
}

function columnsOf(tokens: readonly PlacedToken[]): number {
  return tokens.reduce((sum, { token, spaces }) => sum + spaces + countGraphemes(token.text), 0)
}

function printLine({ lead, assignment, comment }: Line): string {
  return [lead, assignment, comment].flat().map(printToken).join('')
}

function printToken({ token, spaces }: PlacedToken): string {
  return blanks(spaces) + token.text
}

function blanks(count: number): string {
  return ' '.repeat(count)
}
