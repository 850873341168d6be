import type { ModuleSummary } from '../../state/analysis-store.ts'

/** Names that many modules have, each for itself: they say nothing about a fit. */
export const ownNames = new Set([
  'deployment_name',
  'guest_accelerator',
  'labels',
  'machine_type',
  'name',
  'project_id',
  'region',
  'zone',
])

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
  // What a module gives itself, another that gives it too could only stand in for.
  const inputs = [...selected.required, ...selected.inputs].filter(
    (name) => !ownNames.has(name) && !selected.outputs.includes(name),
  )
  const givers = inputs.flatMap(
    (name) => others.find(({ outputs }) => outputs.includes(name)) ?? [],
  )
  const takers = others.filter(({ required }) =>
    required.some((name) => !ownNames.has(name) && selected.outputs.includes(name)),
  )
  return [...new Set([...givers, ...takers])].slice(0, mostShown)
}
