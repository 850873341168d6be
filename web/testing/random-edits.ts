import type { Path } from '../engine/diagnostic/diagnostic.ts'
import type { YamlDocument } from '../engine/document/document.ts'
import type { DocumentChange } from '../engine/document/edit-change.ts'
import type { PlainValue } from '../engine/document/emit-value.ts'
import type { YamlNode } from '../engine/document/tree.ts'
import { makeLineTable, positionAt } from '../engine/text/line-table.ts'
import type { Chance } from './chance.ts'

const strings = [
  'word',
  'two words',
  'yes',
  '',
  '$(vars.zone)',
  '((var.a))',
  'a: b #c',
  "it's",
  'say "no"\\',
  '10',
  'ünï😀',
  'first\nsecond\n',
  '  in\nout',
  'a\n\nb\n\n',
  '\ttab\nx',
  'line\r\nline',
]

export function randomValue(chance: Chance, depth: number): PlainValue {
  switch (chance.below(depth > 0 ? 8 : 5)) {
    case 0:
      return chance.below(1000)
    case 1:
      return chance.below(2) === 0
    case 5:
      return Array.from({ length: chance.below(3) }, () => randomValue(chance, depth - 1))
    case 6: {
      const names = ['one', 'two words', 'on', 'x-y'].slice(chance.below(4))
      return new Map(names.map((name) => [name, randomValue(chance, depth - 1)]))
    }
    default:
      return chance.pick(strings)
  }
}

/** What a place is near to; each kind gets its share of the edits. */
export type EditKind = 'flow' | 'block scalar' | 'comment' | 'anchor' | 'any'
export const editKinds: readonly EditKind[] = ['flow', 'block scalar', 'comment', 'anchor', 'any']

export type Spot = {
  readonly path: Path
  readonly node: YamlNode
  readonly kinds: ReadonlySet<EditKind>
}

export function spotsOf(document: YamlDocument): Spot[] {
  const spots: Spot[] = []
  const table = makeLineTable(document.text)
  const lineOf = (offset: number): number => positionAt(table, offset).line
  const commented = new Set(document.comments.map(({ range }) => lineOf(range.start)))
  const visit = (node: YamlNode, path: Path, around: readonly EditKind[]): void => {
    const own = new Set<EditKind>(['any', ...around])
    if (node.kind === 'scalar' && (node.style === 'literal' || node.style === 'folded')) {
      own.add('block scalar')
    }
    const line = lineOf(node.range.start)
    if ([line - 1, line, line + 1].some((near) => commented.has(near))) own.add('comment')
    if (node.anchor !== undefined || node.kind === 'alias') own.add('anchor')
    if (path.length > 0) spots.push({ path, node, kinds: own })
    if (node.kind !== 'mapping' && node.kind !== 'sequence') return
    const merges =
      node.kind === 'mapping' &&
      node.entries.some(({ key }) => key.kind === 'scalar' && key.text === '<<')
    const inner = [
      ...around,
      ...(node.flow ? (['flow'] as const) : []),
      ...(merges || node.anchor !== undefined ? (['anchor'] as const) : []),
    ]
    if (node.kind === 'sequence') {
      for (const [index, item] of node.items.entries()) visit(item, [...path, index], inner)
      return
    }
    for (const { key, value } of node.entries) {
      if (key.kind === 'scalar' && key.text !== '<<') visit(value, [...path, key.text], inner)
    }
  }
  if (document.root !== undefined) visit(document.root, [], [])
  return spots
}

/** The changes that are drawn. */
export type RandomChange = Exclude<
  DocumentChange,
  { readonly kind: 'copy-item' | 'rewrite' | 'add-comment' }
>

export function randomChange(
  chance: Chance,
  spots: readonly Spot[],
  kind: EditKind,
  value: PlainValue,
): RandomChange | undefined {
  const near = spots.filter((spot) => spot.kinds.has(kind))
  if (near.length === 0) return undefined
  const { path, node } = chance.pick(near)
  const plain = { kind: 'plain', value } as const
  const parent = path.slice(0, -1)
  const last = path.at(-1)
  switch (chance.below(6)) {
    case 0:
      return { kind: 'set', path, value: plain }
    case 1:
      return typeof last === 'string'
        ? { kind: 'set', path: [...parent, `new ${chance.below(1000)}`], value: plain }
        : { kind: 'insert-item', path: parent, index: last ?? 0, value: plain }
    case 2:
      return { kind: 'remove', path }
    case 3:
      return typeof last === 'string'
        ? { kind: 'rename-key', path, name: `renamed-${chance.below(1000)}` }
        : { kind: 'insert-item', path: parent, index: 'last', value: plain }
    case 4:
      if (node.kind === 'mapping') return { kind: 'set', path: [...path, 'added'], value: plain }
      if (node.kind === 'sequence') return { kind: 'insert-item', path, index: 0, value: plain }
      return { kind: 'set', path, value: plain }
    default:
      if (typeof last !== 'number') return { kind: 'set', path, value: plain }
      return { kind: 'move-item', path, to: parent, index: chance.below(2) === 0 ? 0 : 'last' }
  }
}
