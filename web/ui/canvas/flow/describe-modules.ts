import type { Badge, Trait } from '../../../engine/index.ts'
import type { ModuleSummary, PageFinding } from '../../../state/analysis-store.ts'
import type { Category } from '../../shared/CategoryIcon.tsx'
import { countFindings, findingsToMark, noFindings } from './count-findings.ts'
import type { ModuleFacts } from './drawing.ts'
import type { KeyedGraph, KeyedModule } from './keyed-graph.ts'
import { moduleChips, nodeHeight } from './module-chips.ts'

/** Kind, marks and size of each module, by key. */
export function describeModules(
  graph: KeyedGraph,
  findings: readonly PageFinding[],
  said: { readonly badges: readonly Badge[]; readonly traits: readonly Trait[] },
  catalog: ReadonlyMap<string, ModuleSummary>,
  fresh: ReadonlySet<string> = new Set(),
): ReadonlyMap<string, ModuleFacts> {
  const counts = countFindings(findings)
  const marks = countFindings(findingsToMark(findings, fresh))
  return new Map(
    graph.modules.map(({ key, module }) => {
      const count = counts.get(module.id) ?? noFindings
      const marked = marks.get(module.id) ?? noFindings
      const badges = said.badges.filter((badge) => badge.module === module.id)
      const traits = said.traits.filter((trait) => trait.module === module.id)
      const chips = moduleChips(module, { badges, traits }, marked)
      const category = categoryOf(module, catalog)
      const size = traits.find(({ kind }) => kind === 'size')?.text
      return [key, { category, chips, count, marked, size, height: nodeHeight(chips) }]
    }),
  )
}

function categoryOf(
  { kind, modulePath }: KeyedModule['module'],
  catalog: ReadonlyMap<string, ModuleSummary>,
): Category {
  if (kind === 'packer') return 'image'
  return (modulePath === undefined ? undefined : catalog.get(modulePath)?.category) ?? 'other'
}
