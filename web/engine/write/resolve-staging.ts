import type { BlueprintExpression, Reference } from '../blueprint/model.ts'
import { type BareReference, readReference } from '../blueprint/references.ts'
import type { SettingValue } from '../blueprint/setting-value.ts'
import type {
  Expanded,
  ExpandedBackend,
  ExpandedGroup,
  ExpandedModule,
  ExpandedProvider,
} from '../expand/expanded.ts'
import { placeStagedFiles } from '../expand/place-staged-files.ts'
import { variablesOf } from '../hcl/references.ts'
import { makeSpan } from '../text/span.ts'

/**
 * The groups and providers with the place of the copy where a `ghpc_stage(…)` stood, as their files
 * carry it (`evalGhpcStage` in `pkg/config/staging.go`). `expanded_blueprint.yaml` keeps the calls
 * but for those of providers, which the toolkit's copy of the blueprint shares with it.
 */
export function resolveStaging(expanded: Expanded): Expanded {
  const resolve = (value: SettingValue): SettingValue => resolveValue(value, expanded)
  const groups = expanded.groups.map((group) => resolveGroup(group, resolve))
  const modules = groups.flatMap((group) => group.modules).map((one) => [one.id, one] as const)
  const providers = expanded.providers && resolveProviders(expanded.providers, resolve)
  return { ...expanded, groups, providers, modules: new Map(modules) }
}

/** The expanded blueprint as it is written down: calls stand in it, but not in providers. */
export function withPlacedProviders(expanded: Expanded, resolved: Expanded): Expanded {
  const groups = expanded.groups.map((group, index) => ({
    ...group,
    providers: resolved.groups[index]?.providers ?? group.providers,
  }))
  return { ...expanded, groups, providers: resolved.providers }
}

type Resolve = (value: SettingValue) => SettingValue

function resolveGroup(group: ExpandedGroup, resolve: Resolve): ExpandedGroup {
  const backend = group.backend && resolveConfiguration(group.backend, resolve)
  const providers = resolveProviders(group.providers, resolve)
  const modules = group.modules.map((module) => resolveModule(module, resolve))
  return { ...group, backend, providers, modules }
}

function resolveProviders(
  providers: ReadonlyMap<string, ExpandedProvider>,
  resolve: Resolve,
): ReadonlyMap<string, ExpandedProvider> {
  const entries = [...providers].map(
    ([name, provider]) => [name, resolveConfiguration(provider, resolve)] as const,
  )
  return new Map(entries)
}

function resolveConfiguration<T extends ExpandedBackend | ExpandedProvider>(
  owner: T,
  resolve: Resolve,
): T {
  const entries = [...owner.configuration].map(([name, value]) => [name, resolve(value)] as const)
  return { ...owner, configuration: new Map(entries) }
}

function resolveModule(module: ExpandedModule, resolve: Resolve): ExpandedModule {
  const settings = [...module.settings].map(
    ([name, setting]) => [name, { ...setting, value: resolve(setting.value) }] as const,
  )
  return { ...module, settings: new Map(settings) }
}

function resolveValue(value: SettingValue, expanded: Expanded): SettingValue {
  switch (value.kind) {
    case 'literal':
      return value
    case 'expression':
      return { ...value, expression: resolveExpression(value.expression, expanded) }
    case 'list':
      return { ...value, items: value.items.map((item) => resolveValue(item, expanded)) }
    case 'map': {
      const entries = [...value.entries].map(
        ([name, entry]) => [name, { value: resolveValue(entry.value, expanded) }] as const,
      )
      return { ...value, entries: new Map(entries) }
    }
  }
}

/** What cannot be placed stays: a rule has refused the blueprint for it. */
function resolveExpression(
  expression: BlueprintExpression,
  { scope }: Expanded,
): BlueprintExpression {
  const staged = placeStagedFiles(expression.text, scope)
  if (staged.kind !== 'placed') return expression
  const { text, tree } = staged
  const references = variablesOf(tree).flatMap((variable) => {
    const reference = readReference(variable)
    return reference === undefined ? [] : [withSpan(reference, expression.references)]
  })
  return { ...expression, text, tree, references }
}

/** With the place of an equal reference of the author's; none, where lost blanks made it. */
function withSpan(reference: BareReference, authors: readonly Reference[]): Reference {
  const author = authors.find((other) => identify(other) === identify(reference))
  return author ?? { ...reference, span: makeSpan('blueprint', 0, 0) }
}

function identify(reference: BareReference): string {
  return reference.kind === 'variable'
    ? `var.${reference.name}`
    : `module.${reference.id}.${reference.output}`
}
