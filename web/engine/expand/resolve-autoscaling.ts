import type { AutoscalingProblem } from '../diagnostic/codes/blueprint-codes.ts'
import { toFloat64 } from '../hcl/big-float-text.ts'
import { isCollection } from '../hcl/type.ts'
import { makeIndex, makeList, makeString, partsOf, typeOf, type Value } from '../hcl/value.ts'
import { evaluateValue } from './evaluate-setting.ts'
import type { ExpandedModule, Setting } from './expanded.ts'
import { type Accelerators, acceleratorsOf } from './machine-facts.ts'
import { settingOfValue, textValue } from './make-value.ts'
import type { ModulePass, PassContext } from './pass.ts'
import { readMachineConfig } from './read-machine-config.ts'
import { reportEvaluation } from './report-evaluation.ts'
import { textOf } from './setting-lookup.ts'

const INPUT = 'cluster_autoscaling'
/** What a limit without a maximum gets. */
const USUAL_MAXIMUM = 1000

type ObjectValue = Extract<Value, { kind: 'object' }>

/** What a limit comes to, or what gcluster stops at. */
type Resolved =
  | { readonly kind: 'limit'; readonly limit: ObjectValue }
  | { readonly kind: 'dropped' }
  | Problem

type Problem = { readonly kind: 'problem'; readonly problem: AutoscalingProblem }

/**
 * Works out the accelerators of a GKE cluster's autoscaling limits, and hands the module the table
 * that it looks machine types up in (`ExpandClusterAutoscaling` in `pkg/config/autoscaling.go`).
 */
export const resolveAutoscaling: ModulePass = (module, context) => {
  const setting = module.settings.get(INPUT)
  if (setting === undefined) return module
  const evaluated = evaluateValue(setting.value, context.scope)
  if (evaluated.kind === 'failed') {
    reportEvaluation(evaluated, [...module.path, 'settings', INPUT], context)
    return module
  }
  const given = evaluated.value
  const limits = given.kind === 'object' ? given.entries.get('limits') : undefined
  if (given.kind !== 'object' || limits === undefined || limits.kind === 'null') return module

  const resolved = resolveLimits(limits, context)
  if (resolved.kind === 'problem') {
    report(module, resolved.problem, context)
    return module
  }
  const entries = new Map<string, Value>(given.entries).set('limits', resolved.limits)
  return withSettings(module, setting, { kind: 'object', entries }, context)
}

/** The new list of limits, or what is wrong with one of them. */
function resolveLimits(
  limits: Value,
  context: PassContext,
): Problem | { readonly kind: 'limits'; readonly limits: Value } {
  const items = partsOf(limits)
  if (items === undefined) return problem({ kind: 'no-list' })
  const kept: Value[] = []
  for (const [, item] of items) {
    const resolved = resolveLimit(item, context)
    if (resolved.kind === 'problem') return resolved
    if (resolved.kind === 'limit') kept.push(resolved.limit)
  }
  // The toolkit makes a list of what it keeps, and crashes when the items are not of one type or,
  // with nothing kept, when there is no type to take.
  if (kept.length === 0 && !isCollection(typeOf(limits))) return problem({ kind: 'nothing-named' })
  const list = makeList(kept)
  return list === undefined ? problem({ kind: 'mixed' }) : { kind: 'limits', limits: list }
}

function resolveLimit(item: Value, context: PassContext): Resolved {
  if (item.kind !== 'object') return { kind: 'dropped' }
  if (isGiven(item.entries.get('autoprovisioning_resource_type'))) {
    return { kind: 'limit', limit: item }
  }
  const machine = item.entries.get('autoprovisioning_machine_type')
  if (!isGiven(machine)) return { kind: 'dropped' }
  const machineType = textOf(machine)
  if (machineType === undefined) return problem({ kind: 'machine-not-text' })
  const found = acceleratorsFor(machineType, context)
  if (found === 'unknown') return { kind: 'limit', limit: item }
  if (found === 'unreadable') return problem({ kind: 'machine-config' })
  if (found === undefined) return problem({ kind: 'no-accelerators', machine: machineType })
  const maximum = maximumOf(item)
  if (maximum !== undefined && maximum <= 0) {
    return problem({ kind: 'not-above-zero', machine: machineType })
  }
  if (maximum !== undefined && maximum % found.count !== 0) {
    const { count: accelerators } = found
    return problem({ kind: 'no-multiple', machine: machineType, maximum, accelerators })
  }
  const entries = new Map(item.entries)
    .set('autoprovisioning_max_count', makeIndex(maximum ?? USUAL_MAXIMUM))
    .set('autoprovisioning_resource_type', makeString(found.type))
  return { kind: 'limit', limit: { kind: 'object', entries } }
}

/**
 * Undefined when the machine has none. Without the Compute API's answer a machine that no table
 * knows may have some all the same: unknown.
 */
function acceleratorsFor(
  machineType: string,
  { machineConfig, machines }: PassContext,
): Accelerators | 'unknown' | 'unreadable' | undefined {
  const given = machineConfig === undefined ? undefined : readMachineConfig(machineConfig)
  if (machineConfig !== undefined && given === undefined) return 'unreadable'
  const { gpus, tpus } = given ?? acceleratorsOf(machineType, machines)
  const chips = tpus.get(machineType)
  const found = gpus.get(machineType) ?? (chips && { ...chips, type: machineType })
  if (found === undefined) return given === undefined ? 'unknown' : undefined
  return found.count === 0 ? undefined : found
}

/** A maximum that is a number; anything else counts as not given. */
function maximumOf({ entries }: ObjectValue): number | undefined {
  const maximum = entries.get('autoprovisioning_max_count')
  return maximum?.kind === 'number' ? Math.trunc(toFloat64(maximum.value)) : undefined
}

function isGiven(value: Value | undefined): value is Value {
  return value !== undefined && value.kind !== 'null' && value.kind !== 'unknown'
}

function problem(problem: AutoscalingProblem): Problem {
  return { kind: 'problem', problem }
}

function withSettings(
  module: ExpandedModule,
  before: Setting,
  resolved: Value,
  context: PassContext,
): ExpandedModule {
  const { origin, spans } = before
  const settings = new Map(module.settings)
    .set(INPUT, { value: settingOfValue(resolved), origin, spans })
    .set('machine_mappings_json', {
      value: textValue(context.machines.mappingsText),
      origin: { kind: 'toolkit', reason: 'cluster-autoscaling' },
      spans,
    })
  return { ...module, settings }
}

function report(
  module: ExpandedModule,
  problem: AutoscalingProblem,
  { collector, placeOf }: PassContext,
): void {
  const path = [...module.path, 'settings', INPUT]
  collector.add({
    code: 'autoscaling-limit',
    severity: 'error',
    span: placeOf(path),
    path,
    nodes: [module.id],
    args: { problem },
  })
}
