import type { Graph, GraphModule, VariableView } from '../../../engine/index.ts'
import type { PageFinding } from '../../../state/analysis-store.ts'

/** What is known of a blueprint at one moment. */
export type Moment = {
  readonly graph: Graph | undefined
  readonly variables: readonly VariableView[]
  readonly findings: readonly PageFinding[]
}

/** What a step would make of a blueprint, group by group in the order of deployment. */
export type PlannedChanges = {
  readonly groups: readonly PlannedGroup[]
  /** Variables that are new. */
  readonly variables: readonly string[]
  /** Modules that will start from an image which they did not start from before. */
  readonly consumers: readonly string[]
  /** Findings, besides values to supply, that are not there yet. */
  readonly problems: readonly PageFinding[]
}

export type PlannedGroup = {
  readonly name: string
  readonly isNew: boolean
  readonly kind: 'terraform' | 'packer'
  readonly added: readonly { readonly module: GraphModule; readonly uses: readonly string[] }[]
  /** Ids of modules that stood in another group. */
  readonly moved: readonly string[]
}

/** The difference between now and then. Groups that stay as they are, are left out. */
export function plannedChanges(now: Moment, then: Moment): PlannedChanges {
  const images = (graph: Graph | undefined) =>
    (graph?.links ?? []).filter(({ kind }) => kind === 'image')
  const before = new Set(images(now.graph).map(({ from, to }) => `${from} ${to}`))
  return {
    groups: plannedGroups(now.graph, then.graph),
    variables: missingFrom(
      now.variables.map(({ name }) => name),
      then.variables.map(({ name }) => name),
    ),
    consumers: images(then.graph)
      .filter(({ from, to }) => !before.has(`${from} ${to}`))
      .map(({ to }) => to),
    problems: newProblems(now.findings, then.findings),
  }
}

function plannedGroups(now: Graph | undefined, then: Graph | undefined): readonly PlannedGroup[] {
  const groupOf = new Map(now?.modules.map(({ id, group }) => [id, group]))
  const names = new Set(now?.groups.map(({ name }) => name))
  return (then?.groups ?? [])
    .map(({ name, kind, moduleIds }): PlannedGroup => {
      const modules = then?.modules.filter(({ id }) => moduleIds.includes(id)) ?? []
      return {
        name,
        kind,
        isNew: !names.has(name),
        added: modules
          .filter(({ id }) => !groupOf.has(id))
          .map((module) => ({ module, uses: usesOf(then, module.id) })),
        moved: moduleIds.filter((id) => groupOf.has(id) && groupOf.get(id) !== name),
      }
    })
    .filter(({ isNew, added, moved }) => isNew || added.length > 0 || moved.length > 0)
}

function usesOf(graph: Graph | undefined, id: string): readonly string[] {
  return graph?.uses.filter(({ consumer }) => consumer === id).map(({ used }) => used) ?? []
}

function missingFrom(before: readonly string[], after: readonly string[]): readonly string[] {
  return after.filter((name) => !before.includes(name))
}

function newProblems(
  before: readonly PageFinding[],
  after: readonly PageFinding[],
): readonly PageFinding[] {
  const keyOf = ({ code, message }: PageFinding): string => `${code} ${message}`
  const known = new Set(before.map(keyOf))
  return after.filter(
    (finding) => finding.severity !== 'info' && !finding.toSupply && !known.has(keyOf(finding)),
  )
}
