import { emitBlock, usualStyle } from '../document/emit-value.ts'
import type { YamlNode, YamlScalar } from '../document/tree.ts'
import type { Range } from '../text/span.ts'
import type { DictValue } from './model.ts'

/**
 * What the author wrote, as a form shows it for editing: the YAML of the value without the
 * indentation that it has from its place. `text` is the file that the value's span counts in.
 */
export function editableYaml({ span, node }: Written, text: string): string {
  const block = node?.kind === 'scalar' ? blockText(node) : undefined
  if (block !== undefined) return block
  const lineStart = text.lastIndexOf('\n', span.start - 1) + 1
  const [first = '', ...rest] = text.slice(span.start, span.end).split(/\r\n|[\r\n]/)
  const indents = rest
    .filter((line) => line.trim() !== '')
    .map((line) => line.length - line.trimStart().length)
  const indent = Math.min(span.start - lineStart, ...indents)
  const isBlank = (line: string): boolean => line.trim() === ''
  const body = rest.map((line) => (isBlank(line) ? '' : line.slice(indent)))
  return [first, ...body].join('\n')
}

/** A place of the text, and what was read there where that is known. */
type Written = { readonly span: Range; readonly node?: YamlNode }

/** A block scalar by itself: without indentation its lines could be taken for comments. */
function blockText({ style, text, tag, anchor }: YamlScalar): string | undefined {
  if ((style !== 'literal' && style !== 'folded') || tag !== undefined || anchor !== undefined) {
    return undefined
  }
  const written = emitBlock(text, usualStyle)
  return written?.kind === 'inline' ? [written.head, ...written.body].join('\n') : undefined
}

/** The text of a scalar after quotes, escapes and folding; other values as `editableYaml`. */
export function editableString(value: DictValue, text: string): string {
  return value.node.kind === 'scalar' ? value.node.text : editableYaml(value, text)
}

/**
 * The YAML of a value with the comment lines between its key and itself, which belong to it: who
 * writes the value anew writes them too. `from` is where the key ends.
 */
export function commentedYaml(value: DictValue, from: number, text: string): string {
  const comments = text
    .slice(from, value.span.start)
    .split(/\r\n|[\r\n]/)
    .slice(1)
    .map((line) => line.trim())
    .filter((line) => line.startsWith('#'))
  return [...comments, editableYaml(value, text)].join('\n')
}
