import type { Intent } from '../blueprint/intent.ts'
import type { VarName } from '../blueprint/model.ts'
import { referencesIn, type SettingValue } from '../blueprint/setting-value.ts'
import { factsOf } from '../expand/expanded.ts'
import { modulesOf } from './facts/modules.ts'
import { keySiteAt } from './facts/place.ts'
import { type ExpandedContext, type ExpandedRule, severityOfValidator } from './rule.ts'

const VALIDATOR = 'test_deployment_variable_not_used'

/** Variables that the toolkit itself uses. */
const ALWAYS_USED: readonly VarName[] = [
  'labels',
  'deployment_name',
  'project_id',
  'region',
  'zone',
]

/**
 * Every variable is used by another one, a setting, a validator or a provider; backends do not
 * count (`ListUnusedVariables` in `pkg/config/config.go`). A module of unknown inputs may use any.
 */
export const variableUnused: ExpandedRule = {
  codes: ['variable-unused'],
  stage: 'expanded',
  check(context, collector) {
    const severity = severityOfValidator(context, VALIDATOR)
    if (severity === undefined || modulesOf(context).some((module) => !factsOf(module))) return
    const used = usedVariables(context)
    for (const { name } of context.expanded.variables.values()) {
      if (used.has(name)) continue
      collector.add({
        code: 'variable-unused',
        severity,
        ...keySiteAt(context, ['vars', name]),
        args: { name },
        fixes: [...removal(name, context), { kind: 'skip-validator', validator: VALIDATOR }],
      })
    }
  },
}

/** Takes the variable out of every file that gives it; on the command line only its user can. */
function removal(
  name: VarName,
  { blueprint, deployment, commandLine }: ExpandedContext,
): readonly Intent[] {
  if (commandLine?.vars.entries.has(name)) return []
  const files = [
    ...(blueprint.vars.entries.has(name) ? (['blueprint'] as const) : []),
    ...(deployment?.vars.entries.has(name) ? (['deployment'] as const) : []),
  ]
  const intents = files.map((file) => ({ kind: 'unset-variable', name, file }) as const)
  if (intents.length < 2) return intents
  return [{ kind: 'all', label: `Delete variable ${name}`, intents }]
}

function usedVariables(context: ExpandedContext): ReadonlySet<VarName> {
  const { variables, validators, groups, providers } = context.expanded
  // Of validators with one name the toolkit looks at the last one only.
  const byName = new Map(validators.map(({ name, inputs }) => [name, inputs]))
  const values: readonly SettingValue[] = [
    ...[...variables.values()].map(({ value }) => value),
    ...modulesOf(context).flatMap(({ settings }) =>
      [...settings.values()].map(({ value }) => value),
    ),
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
