import { resolveAlias } from '../document/node.ts'
import type { YamlNode } from '../document/tree.ts'
import { reportUnfit } from './read-typed.ts'
import type { Reader } from './reader.ts'

/**
 * Reads a value that the toolkit takes in whatever form it has and then ignores: only what makes
 * YAML itself fail is reported (equal keys, lists and maps as keys, wrong merges).
 */
export function checkLoose(node: YamlNode, reader: Reader): void {
  const target = resolveAlias(node)
  if (target === undefined || !reader.visitLoose(target)) return
  reportUnfit(target, reader)
  if (target.kind === 'sequence') {
    target.items.forEach((item, index) => {
      checkLoose(item, reader.at(index))
    })
  } else if (target.kind === 'mapping') {
    for (const { name, value } of reader.entriesOf(target).values()) {
      checkLoose(value, reader.at(name))
    }
  }
}
