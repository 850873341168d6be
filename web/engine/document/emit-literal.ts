/** A block literal: the header that stands after the key, and the lines below it. */
type LiteralBlock = {
  /** `|`, `|-` or `|+`, with an indentation digit when the first line begins with a space. */
  readonly header: string
  /** Without the literal's own indentation; empty lines are empty. */
  readonly lines: readonly string[]
}

/** A line that a literal can hold: all of it seen, no tab in front, not of spaces alone. */
const literalLine = /^(?![\t ]*$|\t)(?:[ \t]|[^\p{C}\p{Z}])*$/u

/**
 * A text of several lines as a block literal, for lines that are indented by `step` columns beyond
 * the collection that holds the literal. Undefined when a literal cannot hold it safely: no line
 * end at all, no line with content, a line that begins with a tab or holds only blanks, characters
 * that do not show. Double quotes hold those.
 */
export function emitLiteral(text: string, step: number): LiteralBlock | undefined {
  const ending = /\n*$/.exec(text)?.[0].length ?? 0
  const lines = text.slice(0, text.length - ending).split('\n')
  if (!text.includes('\n') || !lines.every((line) => line === '' || literalLine.test(line))) {
    return undefined
  }
  const first = lines.find((line) => line !== '')
  if (first === undefined) return undefined
  const digit = first.startsWith(' ') ? step : undefined
  if (digit !== undefined && (digit < 1 || digit > 9)) return undefined
  const chomping = ending === 0 ? '-' : ending === 1 ? '' : '+'
  return {
    header: `|${digit ?? ''}${chomping}`,
    lines: [...lines, ...new Array<string>(Math.max(ending - 1, 0)).fill('')],
  }
}
