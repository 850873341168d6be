import type { RewritePart } from '../document/edit-change.ts'
import { emitString } from '../document/emit-scalar.ts'
import { isPlainKey } from '../document/plain-key.ts'
import type { YamlNode } from '../document/tree.ts'

/**
 * The text of a scalar of the fixed form as a part to rewrite, when the new text can stand in its
 * place as it is. Without quotes anything can that is a word: the toolkit takes its characters there
 * and not what YAML makes of them.
 */
export function wordPart(node: YamlNode | undefined, text: string): RewritePart | undefined {
  if (node?.kind !== 'scalar' || node.tag !== undefined) return undefined
  const [piece, ...more] = node.pieces
  if (piece?.verbatim !== true || more.length > 0) return undefined
  const fits = emitString(text, 'flow') === text || (node.style === 'plain' && isPlainKey(text))
  return fits ? { start: piece.source, end: piece.source + node.text.length, text } : undefined
}
