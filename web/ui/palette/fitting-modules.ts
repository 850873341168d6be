import type { ModuleSummary } from '../../state/analysis-store.ts'

/** Names that nearly every module has say nothing about a fit. */
const everywhere = new Set(['project_id', 'region', 'zone', 'labels', 'deployment_name'])

const mostShown = 4

/**
 * The modules that go with a selected one: those that give a required input of it first, then those
 * that take one of its outputs.
 */
export function fittingModules(
  modules: readonly ModuleSummary[],
  selected: ModuleSummary | undefined,
): readonly ModuleSummary[] {
  if (selected === undefined) return []
  const others = modules.filter((module) => module !== selected && !module.deprecated)
  const givers = others.filter((module) => sharesName(module.outputs, selected.required))
  const takers = others.filter((module) => sharesName(module.required, selected.outputs))
  return [...new Set([...givers, ...takers])].slice(0, mostShown)
}

function sharesName(first: readonly string[], second: readonly string[]): boolean {
  return first.some((name) => !everywhere.has(name) && second.includes(name))
}
