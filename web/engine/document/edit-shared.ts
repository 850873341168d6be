import type { Place } from './edit-place.ts'
import type { YamlNode } from './tree.ts'

/**
 * Whether the node at a place, or one around it, is repeated by an alias or a merge key: a change
 * there changes other places too.
 */
export function isShared(root: YamlNode, place: Place): boolean {
  const targets = new Set<YamlNode>()
  collectTargets(root, targets)
  for (let at: Place | undefined = place; at !== undefined; at = at.owner?.place) {
    if (targets.has(at.node)) return true
  }
  return false
}

function collectTargets(node: YamlNode, targets: Set<YamlNode>): void {
  switch (node.kind) {
    case 'alias':
      if (node.target !== undefined) targets.add(node.target)
      return
    case 'scalar':
      return
    case 'sequence':
      for (const item of node.items) collectTargets(item, targets)
      return
    case 'mapping':
      for (const { key, value } of node.entries) {
        collectTargets(key, targets)
        collectTargets(value, targets)
      }
  }
}
