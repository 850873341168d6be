import { quoteString } from '../hcl/quote.ts'

/** One line `name = value`; names are identifiers already, the formatter aligns. */
export type AttributeText = readonly [name: string, value: string]

/** A block of attributes; labels are always quoted. */
export function printBlock(
  type: string,
  labels: readonly string[],
  body: readonly (AttributeText | string)[],
): string {
  const head = [type, ...labels.map(quoteString)].join(' ')
  const lines = body.map((line) => (typeof line === 'string' ? line : line.join(' = ')))
  return lines.length === 0 ? `${head} {\n}\n` : `${head} {\n${lines.join('\n')}\n}\n`
}
