import type { YamlDocument } from '../document/document.ts'
import type { DocumentChange } from '../document/edit-change.ts'
import { findPlace } from '../document/find-path.ts'
import { startOf } from '../document/node.ts'
import type { YamlNode } from '../document/tree.ts'
import type { Span } from '../text/span.ts'
import { type Command, planFor, refuse } from './bench.ts'
import { textValue } from './typed-value.ts'

/** Writes another text for a scalar, for a key, or for a word inside of one. */
export const replaceScalar: Command<'replace-scalar'> = (bench, { span, text }) => {
  if (span.file === 'deployment') {
    if (bench.deploymentDocument === undefined) return refuse({ code: 'no-deployment-file' })
    const changes = changesFor(bench.deploymentDocument, span, text)
    if (changes === undefined) return refuse({ code: 'not-there' })
    return { kind: 'plan', blueprint: [], deployment: changes }
  }
  const changes = span.file === 'blueprint' ? changesFor(bench.document, span, text) : undefined
  return changes === undefined ? refuse({ code: 'not-there' }) : planFor(changes)
}

function changesFor(
  { root }: YamlDocument,
  span: Span,
  text: string,
): readonly DocumentChange[] | undefined {
  if (root === undefined) return undefined
  const { path, node, inKey } = findPlace(root, span.start)
  if (!isWhole(node, span)) return [{ kind: 'rewrite', parts: [{ ...span, text }] }]
  if (inKey) return [{ kind: 'rename-key', path, name: text }]
  return [{ kind: 'set', path, value: textValue(text) }]
}

/** Whether a span covers a node, with or without its anchor and tag. */
function isWhole(node: YamlNode, { start, end }: Span): boolean {
  return end === node.range.end && (start === node.range.start || start === startOf(node))
}
