import type { Graph, GraphGroup, GraphModule, ReferenceLink, UseEdge } from './graph.ts'
import type { Blueprint, ModuleId } from './model.ts'
import { type IndexedModule, indexModules, type ModuleIndex } from './module-index.ts'
import { readModuleSource } from './module-source.ts'
import { referencesIn } from './setting-value.ts'

/** What only expansion can tell; without it edges are drawn with unknown contents. */
export type GraphDetail = {
  /** What became of a `use` item. */
  readonly use: (consumer: ModuleId, used: ModuleId) => Pick<UseEdge, 'fills' | 'passedOver'>
  /** Required settings of a module without a value. */
  readonly toSupply: (module: ModuleId) => number
  /** From image builders to the modules that start their images. */
  readonly imageLinks: readonly ReferenceLink[]
}

const NO_DETAIL: GraphDetail = {
  use: () => ({ fills: undefined, passedOver: [] }),
  toSupply: () => 0,
  imageLinks: [],
}

/**
 * The graph that the canvas draws. Incomplete blueprints have one too: modules without an id stand
 * under a stand-in, and `use` items or references that lead nowhere draw no edge.
 */
export function buildGraph(blueprint: Blueprint, detail: GraphDetail = NO_DETAIL): Graph {
  const index = indexModules(blueprint)
  return {
    groups: index.groups.map((group) => toGraphGroup(group, index)),
    modules: index.modules.map((module) => toGraphModule(module, detail)),
    uses: index.modules.flatMap((module) => useEdges(module, index, detail)),
    links: [
      ...index.modules.flatMap((module) => referenceLinks(module, index)),
      ...detail.imageLinks,
    ],
  }
}

function toGraphGroup(
  { name, group }: ModuleIndex['groups'][number],
  { modules }: ModuleIndex,
): GraphGroup {
  const own = modules.filter((module) => module.group.group === group)
  const allPacker = own.length > 0 && own.every((module) => kindOf(module) === 'packer')
  return {
    name,
    index: group.index,
    kind: allPacker ? 'packer' : 'terraform',
    span: group.span,
    moduleIds: own.map(({ id }) => id),
  }
}

function toGraphModule(module: IndexedModule, detail: GraphDetail): GraphModule {
  const source = module.use.source?.text ?? ''
  const { kind, toolkitPath, name } = readModuleSource(source)
  const embedded = source.startsWith('community/') ? 'community' : 'core'
  return {
    id: module.id,
    group: module.group.name,
    source,
    modulePath: toolkitPath,
    name,
    kind: kindOf(module),
    origin: kind === 'embedded' ? embedded : kind,
    span: module.use.span,
    givesOutputs: kindOf(module) !== 'packer',
    toSupply: detail.toSupply(module.id),
  }
}

/** One edge a used module, even when it is listed twice. */
function useEdges(
  { id, use }: IndexedModule,
  { byId }: ModuleIndex,
  detail: GraphDetail,
): UseEdge[] {
  const edges = new Map<ModuleId, UseEdge>()
  for (const item of use.use) {
    if (!byId.has(item.text) || edges.has(item.text)) continue
    const outcome = detail.use(id, item.text)
    edges.set(item.text, { consumer: id, used: item.text, span: item.span, ...outcome })
  }
  return [...edges.values()]
}

/** One link a module referred to; its label names the outputs. */
function referenceLinks({ id, use }: IndexedModule, { byId }: ModuleIndex): ReferenceLink[] {
  const outputs = new Map<ModuleId, Set<string>>()
  for (const { value } of use.settings.entries.values()) {
    for (const reference of referencesIn(value)) {
      if (reference.kind !== 'module' || !byId.has(reference.id)) continue
      const names = outputs.get(reference.id) ?? new Set()
      outputs.set(reference.id, names.add(reference.output))
    }
  }
  return [...outputs].map(([from, names]) => ({
    from,
    to: id,
    kind: 'reference',
    label: [...names].join(', '),
  }))
}

function kindOf({ use }: IndexedModule): 'terraform' | 'packer' {
  return use.kind?.text === 'packer' ? 'packer' : 'terraform'
}
