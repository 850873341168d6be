import type {
  GraphGroup,
  GraphModule,
  ListPlace,
  ReferenceLink,
  UseEdge,
} from '../../../engine/index.ts'
import type { KeyedGraph } from '../flow/keyed-graph.ts'

/** What a line of the tree stands for. */
export type TreeSubject =
  | { readonly kind: 'group'; readonly group: GraphGroup }
  | {
      readonly kind: 'module'
      readonly key: string
      readonly module: GraphModule
      readonly uses: number
      readonly usedBy: number
    }
  | { readonly kind: 'edge'; readonly edge: UseEdge }
  | { readonly kind: 'link'; readonly link: ReferenceLink }

/** A line of the tree. Groups hold their modules, modules what they use and refer to. */
export type TreeItem = {
  /** Unique in the tree. */
  readonly key: string
  readonly parent: string | undefined
  readonly subject: TreeSubject
  /** 1-based, as are `place` and `count` among the items of the same parent. */
  readonly level: number
  readonly place: number
  readonly count: number
  /** Undefined for items that hold nothing. */
  readonly open: boolean | undefined
}

/** The lines that are shown, in reading order; what is in a closed item is left out. */
export function listTreeItems(graph: KeyedGraph, closed: ReadonlySet<string>): readonly TreeItem[] {
  const items: TreeItem[] = []
  const add = (
    key: string,
    subject: TreeSubject,
    [place, count]: readonly [number, number],
    above: TreeItem | undefined,
    holds: boolean,
  ): TreeItem => {
    const open = holds ? !closed.has(key) : undefined
    const level = (above?.level ?? 0) + 1
    const item = { key, parent: above?.key, subject, level, place, count, open }
    items.push(item)
    return item
  }
  for (const [index, { key, group, moduleKeys }] of graph.lanes.entries()) {
    const place = [index + 1, graph.lanes.length] as const
    const subject = { kind: 'group', group } as const
    const top = add(`group ${key}`, subject, place, undefined, moduleKeys.length > 0)
    if (top.open !== true) continue
    const modules = graph.modules.filter(({ key }) => moduleKeys.includes(key))
    for (const [at, { key, module }] of modules.entries()) {
      const own = connectionsOf(graph, key)
      const place = [at + 1, modules.length] as const
      const uses = graph.uses.filter((use) => use.consumer === key).length
      const usedBy = graph.uses.filter((use) => use.giver === key).length
      const subject = { kind: 'module', key, module, uses, usedBy } as const
      const held = add(`module ${key}`, subject, place, top, own.length > 0)
      if (held.open !== true) continue
      for (const [nth, { id, subject }] of own.entries()) {
        add(`edge ${id}`, subject, [nth + 1, own.length], held, false)
      }
    }
  }
  return items
}

function connectionsOf({ uses, links }: KeyedGraph, key: string) {
  return [
    ...uses
      .filter(({ consumer }) => consumer === key)
      .map(({ id, edge }) => ({ id, subject: { kind: 'edge', edge } as const })),
    ...links
      .filter(({ consumer }) => consumer === key)
      .map(({ id, edge }) => ({ id, subject: { kind: 'link', link: edge } as const })),
  ]
}

/** The items that hold an item, from the nearest outwards. */
export function itemsAround(items: readonly TreeItem[], key: string): readonly TreeItem[] {
  const { parent } = items.find((item) => item.key === key) ?? {}
  const above = items.find((item) => item.key === parent)
  return above === undefined ? [] : [above, ...itemsAround(items, above.key)]
}

/** Where a module goes that is dropped on a line: to the end of a group, else behind a module. */
export function dropPlace(
  items: readonly TreeItem[],
  key: string,
): { readonly group: string; readonly place: ListPlace } | undefined {
  const item = items.find((item) => item.key === key)
  if (item === undefined) return undefined
  const { subject, place, count } = item
  if (subject.kind === 'group') return { group: subject.group.name, place: 'last' }
  if (subject.kind !== 'module') return dropPlace(items, item.parent ?? '')
  return { group: subject.module.group, place: place === count ? 'last' : place }
}

/** What a key of the pattern for trees does at an item; undefined for other keys. */
export type TreeMove =
  | { readonly kind: 'go'; readonly key: string }
  | { readonly kind: 'open' | 'close'; readonly key: string }

/** As the WAI-ARIA pattern for trees says: arrows, Home and End. */
export function moveInTree(
  items: readonly TreeItem[],
  at: string,
  key: string,
): TreeMove | undefined {
  const index = items.findIndex((item) => item.key === at)
  const item = items[index]
  if (item === undefined) return undefined
  const goTo = (target: TreeItem | undefined): TreeMove | undefined =>
    target && { kind: 'go', key: target.key }
  switch (key) {
    case 'ArrowDown':
      return goTo(items[index + 1])
    case 'ArrowUp':
      return goTo(items[index - 1])
    case 'Home':
      return goTo(items[0])
    case 'End':
      return goTo(items.at(-1))
    case 'ArrowRight':
      if (item.open === false) return { kind: 'open', key: item.key }
      return item.open === true ? goTo(items[index + 1]) : undefined
    case 'ArrowLeft':
      if (item.open === true) return { kind: 'close', key: item.key }
      return goTo(items.find(({ key: above }) => above === item.parent))
    default:
      return undefined
  }
}
