import type { KeyedGraph } from './keyed-graph.ts'

/** What stays bright while all else is dimmed: keys of modules, ids of edges. */
export type Neighbourhood = {
  readonly modules: ReadonlySet<string>
  readonly edges: ReadonlySet<string>
}

/** A module with all that gives to it or takes from it; undefined when there is no such module. */
export function neighbourhoodOf(
  id: string | undefined,
  { modules, uses, links }: KeyedGraph,
): Neighbourhood | undefined {
  const centre = modules.find(({ module }) => module.id === id)?.key
  if (centre === undefined) return undefined
  const edges = [...uses, ...links].filter(
    ({ giver, consumer }) => giver === centre || consumer === centre,
  )
  return {
    modules: new Set([centre, ...edges.flatMap(({ giver, consumer }) => [giver, consumer])]),
    edges: new Set(edges.map((edge) => edge.id)),
  }
}
