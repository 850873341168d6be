import type { VarName } from '../blueprint/model.ts'
import { readBackend } from './expand-backends.ts'
import type { ExpandedVariable } from './expanded.ts'
import { unknown } from './known.ts'
import type { BlueprintPass } from './pass.ts'

/**
 * Lays the deployment file and then the command line over the blueprint: variables one by one, the
 * default backend as a whole and only when it names a type (`mergeDeploymentSettings` in
 * `cmd/expand.go`; the command line's values join the deployment file's there).
 */
export const mergeDeployment: BlueprintPass = (
  expanded,
  { blueprint, deployment, commandLine },
) => {
  const variables = new Map<VarName, ExpandedVariable>()
  for (const [file, vars] of [
    ['blueprint', blueprint.vars],
    ['deployment', deployment?.vars],
    ['command-line', commandLine?.vars],
  ] as const) {
    for (const entry of vars?.entries.values() ?? []) {
      const { name, value, keySpan: span } = entry
      const evaluated = unknown('not-evaluated')
      variables.set(name, { name, value, evaluated, file, span, written: entry })
    }
  }
  const given = commandLine?.backendDefaults ?? deployment?.backendDefaults
  const replaces = given?.type !== undefined && given.type.text !== ''
  const backendDefaults = readBackend(replaces ? given : blueprint.backendDefaults)
  return { ...expanded, variables, backendDefaults }
}
