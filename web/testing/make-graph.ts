import type { Graph, GraphModule, ReferenceLink, Span, UseEdge } from '../engine/index.ts'

const span: Span = { file: 'blueprint', start: 0, end: 0 }

/** A Terraform module of the toolkit, with what a test wants otherwise. */
export function makeGraphModule(
  id: string,
  group: string,
  changes: Partial<GraphModule> = {},
): GraphModule {
  return {
    id,
    group,
    source: 'modules/network/vpc',
    modulePath: 'modules/network/vpc',
    name: 'vpc',
    kind: 'terraform',
    origin: 'core',
    span,
    givesOutputs: true,
    toSupply: 0,
    ...changes,
  }
}

/** `consumer` uses `used`. */
export function makeUse(
  consumer: string,
  used: string,
  fills: UseEdge['fills'] = undefined,
): UseEdge {
  return { consumer, used, span, fills, passedOver: [] }
}

/** A graph of these groups, each with its modules; a group is of the kind of its first module. */
export function makeGraph(
  groups: Readonly<Record<string, readonly GraphModule[]>>,
  uses: readonly UseEdge[] = [],
  links: readonly ReferenceLink[] = [],
): Graph {
  return {
    groups: Object.entries(groups).map(([name, modules], index) => ({
      name,
      index,
      kind: modules[0]?.kind ?? 'terraform',
      span,
      moduleIds: modules.map(({ id }) => id),
    })),
    modules: Object.values(groups).flat(),
    uses,
    links,
  }
}
