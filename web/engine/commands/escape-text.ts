import { parseExpressionString } from '../blueprint/expression-string.ts'
import { findPlace } from '../document/find-path.ts'
import { type Command, refuse } from './bench.ts'
import { planIn } from './set-value.ts'
import { textValue } from './typed-value.ts'

/**
 * Writes a backslash before every `$(` of a string that opens no expression, so that the toolkit
 * leaves it to the shell; before the `((` of a whole string likewise. Expressions stay.
 */
export const escapeText: Command<'escape-text'> = (bench, { span: { file, start } }) => {
  if (file !== 'blueprint' && file !== 'deployment') return refuse({ code: 'not-there' })
  const root = file === 'deployment' ? bench.deploymentDocument?.root : bench.root
  if (root === undefined) return refuse({ code: 'not-there' })
  const { node, path, inKey } = findPlace(root, start)
  if (node.kind !== 'scalar' || inKey) return refuse({ code: 'not-there' })
  const text = escapeProblems(node.text)
  if (text === undefined || text === node.text) return refuse({ code: 'not-there' })
  return planIn(bench, file, { kind: 'set', path, value: textValue(text) })
}

/** Undefined when a problem lies in something that is no `$(` of its own. */
function escapeProblems(first: string): string | undefined {
  let text = first
  for (;;) {
    const read = parseExpressionString(text)
    if (read.kind !== 'problem') return text
    const { form, range } = read.problem
    const at = form === 'raw' ? 0 : text.lastIndexOf('$(', range.start + 1)
    if (at < 0 || (form !== 'raw' && isEscaped(text, at))) return undefined
    text = `${text.slice(0, at)}\\${text.slice(at)}`
  }
}

function isEscaped(text: string, at: number): boolean {
  let start = at
  while (text[start - 1] === '\\') start--
  return (at - start) % 2 === 1
}
