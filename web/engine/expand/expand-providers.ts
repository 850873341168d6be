import type { Provider, VarName } from '../blueprint/model.ts'
import type { SettingValue } from '../blueprint/setting-value.ts'
import type { ExpandedProvider, ExpandedVariable } from './expanded.ts'
import { withGroups } from './gather-groups.ts'
import { variableValue } from './make-value.ts'
import type { BlueprintPass } from './pass.ts'
import { plainEntries } from './plain-entries.ts'

/** Versions that the toolkit v1.95.0 allows for Google's providers. */
const GOOGLE_VERSIONS = '>= 6.9.0, <= 7.36.0'

/** Arguments of Google's providers and the deployment variables that fill them. */
const GOOGLE_ARGUMENTS = [
  ['project', 'project_id'],
  ['region', 'region'],
  ['zone', 'zone'],
] as const

type Providers = ReadonlyMap<string, ExpandedProvider>

/**
 * Gives each Terraform group the providers of the blueprint, or Google's, unless it has some of its
 * own (`expandProviders` in `pkg/config/expand.go`).
 */
export const expandProviders: BlueprintPass = (expanded, { blueprint }) => {
  const providers = readProviders(blueprint.providers)
  const defaults = providers ?? googleProviders(expanded.variables)
  const groups = expanded.groups.map((group) => ({
    ...group,
    providers:
      readProviders(group.written.providers) ?? (group.kind === 'terraform' ? defaults : new Map()),
  }))
  return { ...withGroups(expanded, groups), providers }
}

function readProviders(providers: readonly Provider[] | undefined): Providers | undefined {
  if (providers === undefined) return undefined
  return new Map(
    providers.map(({ name, source, version, configuration }) => [
      name.text,
      {
        source: source?.text ?? '',
        version: version?.text ?? '',
        configuration: plainEntries(configuration),
      },
    ]),
  )
}

/**
 * What a Terraform group without providers of its own gets when the blueprint has none either
 * (`getDefaultGoogleProviders` in `pkg/config/expand.go`).
 */
function googleProviders(variables: ReadonlyMap<VarName, ExpandedVariable>): Providers {
  const configuration = new Map<string, SettingValue>()
  for (const [argument, name] of GOOGLE_ARGUMENTS) {
    const variable = variables.get(name)
    const value = variable && variableValue(name, variable.span)
    if (value !== undefined) configuration.set(argument, value)
  }
  return new Map(
    ['google', 'google-beta'].map((name) => [
      name,
      { source: `hashicorp/${name}`, version: GOOGLE_VERSIONS, configuration },
    ]),
  )
}
