import type {
  Graph,
  GraphGroup,
  GraphModule,
  ReferenceLink,
  UseEdge,
} from '../../../engine/index.ts'

/**
 * The graph with a key of its own for everything that is drawn. A key is the module's id or the
 * group's name; a blueprint that gives the same one twice still shows both.
 */
export type KeyedGraph = {
  readonly lanes: readonly KeyedLane[]
  readonly modules: readonly KeyedModule[]
  readonly uses: readonly KeyedEdge<UseEdge>[]
  readonly links: readonly KeyedEdge<ReferenceLink>[]
}

export type KeyedLane = {
  readonly key: string
  readonly group: GraphGroup
  readonly moduleKeys: readonly string[]
}

export type KeyedModule = {
  readonly key: string
  readonly lane: string
  readonly module: GraphModule
}

/** An edge between modules that are there; `id` is unique among all edges. */
export type KeyedEdge<Edge> = {
  readonly id: string
  readonly giver: string
  readonly consumer: string
  readonly edge: Edge
}

export function keyGraph(graph: Graph): KeyedGraph {
  const laneKey = makeUnique()
  const lanes = graph.groups.map((group) => ({ key: laneKey(group.name), group }))
  const laneOf = new Map<string, string>()
  for (const { key, group } of lanes.toReversed()) laneOf.set(group.name, key)
  const moduleKey = makeUnique()
  const modules = graph.modules.map((module) => ({
    key: moduleKey(module.id),
    lane: laneOf.get(module.group) ?? module.group,
    module,
  }))
  const keysOfLane = new Map<string, string[]>()
  for (const { key, lane } of modules) {
    const keys = keysOfLane.get(lane)
    if (keys === undefined) keysOfLane.set(lane, [key])
    else keys.push(key)
  }
  const known = new Set(modules.map(({ key }) => key))
  return {
    lanes: lanes.map((lane) => ({ ...lane, moduleKeys: keysOfLane.get(lane.key) ?? [] })),
    modules,
    uses: keyEdges(graph.uses, known, ({ used, consumer }) => ({
      id: `use ${consumer}->${used}`,
      giver: used,
      consumer,
    })),
    links: keyEdges(graph.links, known, ({ from, to, kind }) => ({
      id: `${kind} ${from}->${to}`,
      giver: from,
      consumer: to,
    })),
  }
}

function makeUnique(): (name: string) => string {
  const taken = new Set<string>()
  return (name) => {
    let key = name
    for (let count = 2; taken.has(key); count += 1) key = `${name} (${count})`
    taken.add(key)
    return key
  }
}

/** The edges between known modules; of equal ones the first. */
function keyEdges<Edge>(
  edges: readonly Edge[],
  known: ReadonlySet<string>,
  describe: (edge: Edge) => Omit<KeyedEdge<Edge>, 'edge'>,
): readonly KeyedEdge<Edge>[] {
  const keyed = new Map<string, KeyedEdge<Edge>>()
  for (const edge of edges) {
    const described = describe(edge)
    const drawn = known.has(described.giver) && known.has(described.consumer)
    if (drawn && !keyed.has(described.id)) keyed.set(described.id, { ...described, edge })
  }
  return [...keyed.values()]
}
