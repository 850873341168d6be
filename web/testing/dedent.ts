/**
 * A text written indented in the code: the first line is dropped when it is empty, and so is the
 * indentation that all lines share. The last line's blanks go too.
 */
export function dedent(strings: TemplateStringsArray, ...values: readonly string[]): string {
  const text = strings.reduce((before, part, index) => before + (values[index - 1] ?? '') + part)
  const lines = text.replace(/^\n/, '').replace(/[ ]+$/, '').split('\n')
  const indents = lines
    .filter((line) => line.trim() !== '')
    .map((line) => line.length - line.trimStart().length)
  const shared = Math.min(...indents)
  return lines.map((line) => line.slice(Number.isFinite(shared) ? shared : 0)).join('\n')
}
