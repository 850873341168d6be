import { bigFloatFromInteger } from '../hcl/big-float.ts'
import type { ExpandedModule } from './expanded.ts'
import { isTpu, tpuChips } from './machine-facts.ts'
import { literalValue } from './make-value.ts'
import type { ModulePass, PassContext } from './pass.ts'
import { findSettingText, findSettingValue, textOf } from './setting-lookup.ts'

const TOPOLOGY = /^[1-9][0-9]*x[1-9][0-9]*(?:x[1-9][0-9]*)?$/

type Topology = { readonly text: string; readonly setting: string }

/**
 * Works out how many TPU machines a slice needs when `static_node_count` is not set: the chips of
 * the topology over those of one machine (`expandHardwareSettings` in `pkg/config/hardware.go`).
 */
export const countTpuNodes: ModulePass = (module, context) => {
  if (module.settings.has('static_node_count')) return module
  const topology = findTopology(module, context)
  const machineType = findSettingText(module, 'machine_type', context)
  if (topology === undefined || machineType === undefined) return module
  if (!isTpu(machineType, context.machines) || startsFlexibly(module, context)) return module

  const chips = tpuChips(machineType, context.machines)
  const count = countNodes(topology.text, chips)
  if (count === undefined) {
    reportTopology(module, topology, chips, context)
    return module
  }
  const value = literalValue({ kind: 'number', value: bigFloatFromInteger(count) })
  const settings = new Map(module.settings).set('static_node_count', {
    value,
    origin: { kind: 'toolkit', reason: 'tpu-node-count' },
    spans: module.settings.get('machine_type')?.spans ?? [],
  })
  return { ...module, settings }
}

/**
 * Machines for a topology such as `4x4`; undefined when it has another form or does not divide. The
 * toolkit's numbers have 64 bits: a longer side is refused, a longer product loses what is above.
 */
function countNodes(topology: string, chips: number): bigint | undefined {
  if (!TOPOLOGY.test(topology)) return undefined
  const sides = topology.split('x').map(BigInt)
  if (sides.some((side) => BigInt.asIntN(64, side) !== side)) return undefined
  const total = BigInt.asIntN(
    64,
    sides.reduce((product, side) => product * side, 1n),
  )
  return total % BigInt(chips) === 0n ? total / BigInt(chips) : undefined
}

/** The module's own topology, else that of the workload policy of a module it uses. */
function findTopology(module: ExpandedModule, context: PassContext): Topology | undefined {
  const own = findSettingText(module, 'tpu_topology', context)
  if (own !== undefined) return { text: own, setting: 'tpu_topology' }
  const placed = textAttribute(module, 'placement_policy', 'tpu_topology', context)
  if (placed !== undefined) return { text: placed, setting: 'placement_policy' }
  for (const { used } of module.uses) {
    const giver = used === undefined ? undefined : context.modules.get(used)
    const text = giver && textAttribute(giver, 'workload_policy', 'accelerator_topology', context)
    if (text !== undefined) return { text, setting: 'machine_type' }
  }
  return undefined
}

function startsFlexibly(module: ExpandedModule, context: PassContext): boolean {
  const value = findSettingValue(module, 'enable_flex_start', context)
  return value?.kind === 'bool' && value.value
}

function textAttribute(
  module: ExpandedModule,
  name: string,
  attribute: string,
  context: PassContext,
): string | undefined {
  const value = findSettingValue(module, name, context)
  return value?.kind === 'object' ? textOf(value.entries.get(attribute)) : undefined
}

function reportTopology(
  module: ExpandedModule,
  { text, setting }: Topology,
  chips: number,
  { collector, placeOf }: PassContext,
): void {
  const path = [...module.path, 'settings', setting]
  collector.add({
    code: 'tpu-topology',
    severity: 'error',
    span: placeOf(path),
    path,
    nodes: [module.id],
    args: { topology: text, chips },
  })
}
