import type { VarName } from '../blueprint/model.ts'
import { referencesIn, type SettingValue } from '../blueprint/setting-value.ts'
import { type Expanded, factsOf } from './expanded.ts'

/** Variables that the toolkit itself uses. */
const ALWAYS_USED: readonly VarName[] = [
  'labels',
  'deployment_name',
  'project_id',
  'region',
  'zone',
]

/**
 * The variables that another one, a setting, a validator or a provider uses, and those that the
 * toolkit uses itself; backends do not count (`ListUnusedVariables` in `pkg/config/config.go`).
 * Undefined where nobody can say: a module of unknown inputs may use any.
 */
export function usedVariables(expanded: Expanded): ReadonlySet<VarName> | undefined {
  const { variables, validators, groups, providers } = expanded
  const modules = groups.flatMap((group) => group.modules)
  if (modules.some((module) => factsOf(module) === undefined)) return undefined
  // Of validators with one name the toolkit looks at the last one only.
  const byName = new Map(validators.map(({ name, inputs }) => [name, inputs]))
  const values: readonly SettingValue[] = [
    ...[...variables.values()].map(({ value }) => value),
    ...modules.flatMap(({ settings }) => [...settings.values()].map(({ value }) => value)),
    ...[...byName.values()].flatMap((inputs) => [...inputs.values()]),
    ...[providers, ...groups.map((group) => group.providers)].flatMap((map) =>
      [...(map?.values() ?? [])].flatMap(({ configuration }) => [...configuration.values()]),
    ),
  ]
  const used = values.flatMap((value) =>
    referencesIn(value).flatMap((one) => (one.kind === 'variable' ? [one.name] : [])),
  )
  return new Set([...ALWAYS_USED, ...used])
}
