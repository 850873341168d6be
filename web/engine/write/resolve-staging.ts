import type { BlueprintExpression } from '../blueprint/model.ts'
import { type BareReference, readReference } from '../blueprint/references.ts'
import type { SettingValue } from '../blueprint/setting-value.ts'
import type {
  Expanded,
  ExpandedBackend,
  ExpandedGroup,
  ExpandedModule,
  ExpandedProvider,
} from '../expand/expanded.ts'
import { stageCallsIn } from '../expand/stage-calls.ts'
import { evaluate } from '../hcl/evaluate.ts'
import { parseExpression } from '../hcl/parse-expression.ts'
import { printValue } from '../hcl/print-value.ts'
import { variablesOf } from '../hcl/references.ts'

/**
 * The groups with the place of the copy where a `ghpc_stage(…)` stood, as their files carry it;
 * `expanded_blueprint.yaml` keeps the calls (`evalGhpcStage` in `pkg/config/staging.go`).
 */
export function resolveStaging(expanded: Expanded): Expanded {
  const resolve = (value: SettingValue): SettingValue => resolveValue(value, expanded)
  const groups = expanded.groups.map((group) => resolveGroup(group, resolve))
  const modules = groups.flatMap((group) => group.modules).map((one) => [one.id, one] as const)
  return { ...expanded, groups, modules: new Map(modules) }
}

type Resolve = (value: SettingValue) => SettingValue

function resolveGroup(group: ExpandedGroup, resolve: Resolve): ExpandedGroup {
  const backend = group.backend && resolveConfiguration(group.backend, resolve)
  const providers = [...group.providers].map(
    ([name, provider]) => [name, resolveConfiguration(provider, resolve)] as const,
  )
  const modules = group.modules.map((module) => resolveModule(module, resolve))
  return { ...group, backend, providers: new Map(providers), modules }
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

/** A call that cannot be evaluated stays: a rule has refused the blueprint for it. */
function resolveExpression(
  expression: BlueprintExpression,
  { scope }: Expanded,
): BlueprintExpression {
  const calls = [...stageCallsIn(expression.tree)].sort((a, b) => b.range.start - a.range.start)
  if (calls.length === 0) return expression
  let { text } = expression
  for (const call of calls) {
    const result = evaluate(call, scope.context)
    if (result.kind !== 'value') return expression
    text = text.slice(0, call.range.start) + printValue(result.value) + text.slice(call.range.end)
  }
  const parsed = parseExpression(text)
  if (!parsed.ok) throw new Error(`an expression cannot be read with its places put in: ${text}`)
  const left = new Set(
    variablesOf(parsed.value).flatMap((variable) => {
      const reference = readReference(variable)
      return reference === undefined ? [] : [identify(reference)]
    }),
  )
  const references = expression.references.filter((reference) => left.has(identify(reference)))
  return { ...expression, text, tree: parsed.value, references }
}

function identify(reference: BareReference): string {
  return reference.kind === 'variable'
    ? `var.${reference.name}`
    : `module.${reference.id}.${reference.output}`
}
