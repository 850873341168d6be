import type { Path } from '../diagnostic/diagnostic.ts'
import type { Range } from '../text/span.ts'
import { resolveAlias, startOf, textOf } from './node.ts'
import type { YamlEntry, YamlNode } from './tree.ts'

/**
 * The node at a path of keys and list positions as they stand in the text (empty list items
 * count). Goes through aliases, not through merge keys.
 *
 *     findNode(root, ['deployment_groups', 0, 'modules'])
 */
export function findNode(root: YamlNode, path: Path): YamlNode | undefined {
  let node: YamlNode | undefined = root
  for (const step of path) {
    const target: YamlNode | undefined = node && resolveAlias(node)
    if (target?.kind === 'sequence' && typeof step === 'number') node = target.items[step]
    else if (target?.kind === 'mapping') node = findEntry(target.entries, String(step))?.value
    else return undefined
  }
  return node
}

/** The entry with this name, if it is written out in the mapping itself. */
export function findEntry(entries: readonly YamlEntry[], name: string): YamlEntry | undefined {
  return entries.find((entry) => keyName(entry) === name)
}

/** What lies at an offset of the text. */
export type Place = {
  readonly path: Path
  readonly node: YamlNode
  /** The offset lies in the key of the entry, not in its value. */
  readonly inKey: boolean
}

/** The innermost node that covers an offset, with the path to it; the root when none does. */
export function findPlace(root: YamlNode, offset: number): Place {
  const path: (string | number)[] = []
  let node = root
  for (;;) {
    const step = stepInto(node, offset)
    if (step === undefined) return { path, node, inKey: false }
    path.push(step.step)
    if (step.inKey) return { path, node: step.child, inKey: true }
    node = step.child
  }
}

type Step = { readonly step: string | number; readonly child: YamlNode; readonly inKey: boolean }

function stepInto(node: YamlNode, offset: number): Step | undefined {
  if (node.kind === 'sequence') {
    const index = node.items.findIndex((item) => covers(item, offset))
    const child = node.items[index]
    return child && { step: index, child, inKey: false }
  }
  if (node.kind !== 'mapping') return undefined
  for (const entry of node.entries) {
    const step = keyName(entry)
    if (step === undefined) continue
    if (covers(entry.key, offset)) return { step, child: entry.key, inKey: true }
    if (covers(entry.value, offset)) return { step, child: entry.value, inKey: false }
  }
  return undefined
}

function covers(node: YamlNode, offset: number): boolean {
  const range: Range = { start: startOf(node), end: node.range.end }
  return range.start <= offset && offset <= range.end
}

function keyName({ key }: YamlEntry): string | undefined {
  const scalar = resolveAlias(key)
  return scalar?.kind === 'scalar' ? textOf(scalar) : undefined
}
