import { words } from '../../shared/words.ts'
import { type FindingCount, noFindings } from '../flow/count-findings.ts'
import type { ModuleFacts } from '../flow/drawing.ts'
import type { KeyedGraph } from '../flow/keyed-graph.ts'
import type { Chip } from '../flow/module-chips.ts'
import type { TreeItem, TreeSubject } from './tree-items.ts'

/** What a line says beside its name. */
export type LineFacts = {
  readonly category: ModuleFacts['category']
  readonly chips: readonly Chip[]
  readonly count: FindingCount
}

const noFacts: LineFacts = { category: 'other', chips: [], count: noFindings }

/** A closed group tells the findings of its modules, which are not seen. */
export function lineFacts(
  { subject, open }: TreeItem,
  { lanes }: KeyedGraph,
  facts: ReadonlyMap<string, ModuleFacts>,
): LineFacts {
  if (subject.kind === 'module') {
    const { category, chips, count } = facts.get(subject.key) ?? noFacts
    return { category, count, chips: chips.map((chip) => inWords(chip, count)) }
  }
  if (subject.kind !== 'group' || open !== false) return noFacts
  const lane = lanes.find(({ group }) => group === subject.group)
  const counts = (lane?.moduleKeys ?? []).map((key) => facts.get(key)?.count ?? noFindings)
  const sum = (kind: keyof FindingCount) => counts.reduce((all, count) => all + count[kind], 0)
  const count = { errors: sum('errors'), warnings: sum('warnings') }
  return { ...noFacts, count, chips: countChips(count) }
}

/** A drawing has room for a number with its sign, a line for the word. */
function inWords(chip: Chip, { errors, warnings }: FindingCount): Chip {
  if (chip.kind === 'error') return { ...chip, text: words.canvas.errors(errors) }
  return chip.kind === 'warning' ? { ...chip, text: words.canvas.warnings(warnings) } : chip
}

function countChips(count: FindingCount): readonly Chip[] {
  const { errors, warnings } = count
  const kinds = [
    ...(errors > 0 ? ['error' as const] : []),
    ...(warnings > 0 ? ['warning' as const] : []),
  ]
  return kinds.map((kind) => inWords({ kind, text: '', state: undefined }, count))
}

export function lineTitle(subject: TreeSubject): string {
  switch (subject.kind) {
    case 'group':
      return subject.group.name
    case 'module':
      return subject.module.id
    case 'edge':
      return subject.edge.used
    case 'link':
      return subject.link.from
  }
}

export function lineNote(subject: TreeSubject): string {
  switch (subject.kind) {
    case 'group':
      return words.canvas.laneKind[subject.group.kind]
    case 'module':
      return subject.module.name
    case 'edge':
      return subject.edge.fills === undefined
        ? words.canvas.fillsUnknown
        : words.canvas.fills(subject.edge.fills)
    case 'link':
      return words.tree.link[subject.link.kind](subject.link.label)
  }
}

/**
 * All that the line says, in the order in which it is seen, and what its place in the drawing says:
 * `network1, vpc, NAT, 1 warning, group primary, used by 3`.
 */
export function lineName(subject: TreeSubject, { chips }: LineFacts): string {
  const seen = [lineTitle(subject), lineNote(subject), ...chips.map(({ text }) => text)]
  switch (subject.kind) {
    case 'group': {
      const { index, moduleIds } = subject.group
      return words.tree.group(index + 1, [...seen, words.tree.modules(moduleIds.length)])
    }
    case 'module': {
      const { module, uses, usedBy } = subject
      return words.canvas.moduleName([
        ...seen,
        words.canvas.inGroup(module.group),
        ...(uses > 0 ? [words.canvas.uses(uses)] : []),
        ...(usedBy > 0 ? [words.canvas.usedBy(usedBy)] : []),
      ])
    }
    case 'edge': {
      const { consumer, used } = subject.edge
      return words.canvas.moduleName([words.canvas.edge(consumer, used), lineNote(subject)])
    }
    case 'link':
      return words.tree.linkOf(subject.link.to, subject.link.from, lineNote(subject))
  }
}
