import type { ModuleId } from '../blueprint/model.ts'
import type { IndexedModule } from '../blueprint/module-index.ts'
import { makeCollector } from '../diagnostic/collector.ts'
import type { Path } from '../diagnostic/diagnostic.ts'
import { findNode } from '../document/find-path.ts'
import { MappingReader, type ResolvedEntry } from '../document/mapping-reader.ts'
import { resolveAlias, textOf } from '../document/node.ts'
import type { YamlMapping, YamlNode, YamlScalar, YamlSequence } from '../document/tree.ts'
import type { Bench } from './bench.ts'
import { modulePath } from './places.ts'

/** The `use` of a module where it is written, which may be elsewhere. */
export type UseList = {
  readonly consumer: IndexedModule
  readonly list: YamlSequence
  readonly by: 'itself' | 'alias' | 'merge'
}

/** The list that a module uses; undefined for none, and where no path leads to the module. */
export function listOfUse(bench: Bench, consumer: IndexedModule): UseList | undefined {
  const found = findNode(bench.root, modulePath(bench, consumer))
  const mapping = found && resolveAlias(found)
  const entry = mapping?.kind === 'mapping' ? entriesOf(mapping).get('use') : undefined
  const list = entry && resolveAlias(entry.value)
  if (entry === undefined || list?.kind !== 'sequence') return undefined
  const by = entry.merged ? 'merge' : entry.value.kind === 'alias' ? 'alias' : 'itself'
  return { consumer, list, by }
}

export function listsOfUse(bench: Bench): readonly UseList[] {
  return bench.index.modules.flatMap((module) => listOfUse(bench, module) ?? [])
}

/** The scalar that an item of a `use` comes to, when it names one of the modules. */
export function namedBy(item: YamlNode, ids: ReadonlySet<ModuleId>): YamlScalar | undefined {
  const scalar = resolveAlias(item)
  return scalar?.kind === 'scalar' && ids.has(textOf(scalar)) ? scalar : undefined
}

/**
 * How often each node is met by a reader of the whole document, who follows aliases and merges: once
 * for its own place and once for each repetition. What a merge brings in vain does not count.
 */
export function countMeetings(root: YamlNode): ReadonlyMap<YamlNode, number> {
  const meetings = new Map<YamlNode, number>([[root, 1]])
  for (const [node, children] of inOrder(root)) {
    const times = meetings.get(node) ?? 0
    for (const child of children) meetings.set(child, (meetings.get(child) ?? 0) + times)
  }
  return meetings
}

/** Every node with its children, behind all in which it stands. */
function inOrder(root: YamlNode): readonly (readonly [YamlNode, readonly YamlNode[]])[] {
  const seen = new Set<YamlNode>()
  const order: (readonly [YamlNode, readonly YamlNode[]])[] = []
  const visit = (node: YamlNode): void => {
    if (seen.has(node)) return
    seen.add(node)
    const children = childrenOf(node)
    for (const child of children) visit(child)
    order.push([node, children])
  }
  visit(root)
  return order.reverse()
}

/** The path of a node's own place in the text; undefined when it is in none that a path can name. */
export function pathTo(root: YamlNode, wanted: YamlNode): Path | undefined {
  if (root === wanted) return []
  const children: readonly (readonly [string | number, YamlNode])[] =
    root.kind === 'sequence'
      ? root.items.map((item, index) => [index, item] as const)
      : root.kind === 'mapping'
        ? root.entries.flatMap(({ key, value }) =>
            key.kind === 'scalar' ? [[key.text, value] as const] : [],
          )
        : []
  for (const [step, child] of children) {
    const { start, end } = child.range
    if (wanted.range.start < start || wanted.range.end > end) continue
    const rest = pathTo(child, wanted)
    if (rest !== undefined) return [step, ...rest]
  }
  return undefined
}

function childrenOf(node: YamlNode): readonly YamlNode[] {
  switch (node.kind) {
    case 'alias':
      return node.target === undefined ? [] : [node.target]
    case 'scalar':
      return []
    case 'sequence':
      return node.items
    case 'mapping':
      return [...entriesOf(node).values()].flatMap(({ key, value }) => [key, value])
  }
}

/** What is wrong with a mapping has its findings elsewhere. */
function entriesOf(mapping: YamlMapping): ReadonlyMap<string, ResolvedEntry> {
  return new MappingReader('blueprint', makeCollector()).entriesOf(mapping, [])
}
