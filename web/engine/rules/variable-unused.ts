import type { Intent } from '../blueprint/intent.ts'
import type { VarName } from '../blueprint/model.ts'
import { usedVariables } from '../expand/used-variables.ts'
import { keySiteAt } from './facts/place.ts'
import { type ExpandedContext, type ExpandedRule, severityOfValidator } from './rule.ts'

const VALIDATOR = 'test_deployment_variable_not_used'

/** Every variable is used (`ListUnusedVariables` in `pkg/config/config.go`). */
export const variableUnused: ExpandedRule = {
  codes: ['variable-unused'],
  stage: 'expanded',
  check(context, collector) {
    const severity = severityOfValidator(context, VALIDATOR)
    const used = usedVariables(context.expanded)
    if (severity === undefined || used === undefined) return
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
