import type {
  Backend,
  Blueprint,
  DeploymentSettings,
  DictEntry,
  VarName,
} from '../blueprint/model.ts'
import type { FileId } from '../text/span.ts'

/** A deployment variable as somebody wrote it, with the file that has the last word on it. */
export type GivenVariable = { readonly entry: DictEntry; readonly file: FileId }

export type Merged = {
  readonly variables: ReadonlyMap<VarName, GivenVariable>
  readonly backendDefaults: Backend | undefined
}

/**
 * Lays the deployment file and then the command line over the blueprint: variables one by one, the
 * default backend as a whole and only when it names a type (`mergeDeploymentSettings` in
 * `cmd/expand.go`; the command line's values join the deployment file's there).
 */
export function mergeDeployment(
  blueprint: Blueprint,
  deployment: DeploymentSettings | undefined,
  commandLine: DeploymentSettings | undefined,
): Merged {
  const variables = new Map<VarName, GivenVariable>()
  for (const [file, vars] of [
    ['blueprint', blueprint.vars],
    ['deployment', deployment?.vars],
    ['command-line', commandLine?.vars],
  ] as const) {
    for (const entry of vars?.entries.values() ?? []) variables.set(entry.name, { entry, file })
  }
  const given = commandLine?.backendDefaults ?? deployment?.backendDefaults
  const replaces = given?.type !== undefined && given.type.text !== ''
  return { variables, backendDefaults: replaces ? given : blueprint.backendDefaults }
}
