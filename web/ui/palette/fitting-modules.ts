import type { ModuleSummary } from '../../state/analysis-store.ts'

/** Names that nearly every module has say nothing about a fit. */
const everywhere = new Set(['project_id', 'region', 'zone', 'labels', 'deployment_name'])

const mostShown = 4

/**
 * The modules that go with a selected one: for each of its inputs, required ones first, the first
 * module that gives it; then those that require one of its outputs.
 */
export function fittingModules(
  modules: readonly ModuleSummary[],
  selected: ModuleSummary | undefined,
): readonly ModuleSummary[] {
  if (selected === undefined) return []
  const others = modules.filter((module) => module !== selected && !module.deprecated)
  const inputs = [...selected.required, ...selected.inputs].filter((name) => !everywhere.has(name))
  const givers = inputs.flatMap(
    (name) => others.find(({ outputs }) => outputs.includes(name)) ?? [],
  )
  const takers = others.filter(({ required }) =>
    required.some((name) => !everywhere.has(name) && selected.outputs.includes(name)),
  )
  return [...new Set([...givers, ...takers])].slice(0, mostShown)
}
