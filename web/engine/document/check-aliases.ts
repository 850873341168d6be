import type { Collector } from '../diagnostic/collector.ts'
import { type FileId, makeSpan } from '../text/span.ts'
import type { Composition } from './composer.ts'
import type { YamlAlias, YamlNode } from './tree.ts'

const MOST_EXPANDED = 100_000
/** Up to here aliases may expand the text as they like. */
const FREE = 10_000
const MOST_TIMES = 10

/**
 * Findings about aliases without anchor, inside their own anchor, and that expand too far; false
 * for the last, since whoever writes such a tree out would never end.
 */
export function checkAliases(
  file: FileId,
  composition: Composition,
  root: YamlNode,
  collector: Collector,
): boolean {
  for (const alias of composition.anchors.lost) {
    const span = makeSpan(file, alias.range.start, alias.range.end)
    collector.add({ code: 'yaml-alias', args: { name: alias.name }, severity: 'error', span })
  }
  for (const alias of composition.anchors.rings) {
    const span = makeSpan(file, alias.range.start, alias.range.end)
    collector.add({ code: 'yaml-alias-ring', args: { name: alias.name }, severity: 'error', span })
  }
  if (composition.anchors.aliases.length === 0) return true
  const most = Math.min(MOST_EXPANDED, Math.max(FREE, MOST_TIMES * composition.nodeCount))
  const alias = findExcess(root, most)
  if (alias === undefined) return true
  const span = makeSpan(file, alias.range.start, alias.range.end)
  collector.add({ code: 'yaml-alias-size', args: { most }, severity: 'error', span })
  return false
}

/** The alias with which the nodes, aliases written out, become more than `most`. */
function findExcess(root: YamlNode, most: number): YamlAlias | undefined {
  const sizes = new Map<YamlNode, number>()
  function sizeOf(node: YamlNode): number {
    const known = sizes.get(node)
    if (known !== undefined) return known
    let size = 1
    for (const child of childrenOf(node)) size += sizeOf(child)
    sizes.set(node, size)
    return size
  }
  let total = 0
  function visit(node: YamlNode): YamlAlias | undefined {
    if (node.kind === 'alias') {
      total += sizeOf(node)
      return total > most ? node : undefined
    }
    total++
    for (const child of childrenOf(node)) {
      const found = visit(child)
      if (found !== undefined) return found
    }
    return undefined
  }
  return visit(root)
}

/** The nodes directly under a node; an alias stands for its target. */
function childrenOf(node: YamlNode): readonly YamlNode[] {
  switch (node.kind) {
    case 'scalar':
      return []
    case 'sequence':
      return node.items
    case 'mapping':
      return node.entries.flatMap((entry) => [entry.key, entry.value])
    case 'alias':
      return node.target === undefined ? [] : [node.target]
  }
}
