import { type ExpandedModule, factsOf } from './expanded.ts'
import { acceleratorsOf, isKnownMachine, type MachineConfig, NO_MACHINES } from './machine-facts.ts'
import { textValue } from './make-value.ts'
import type { ModulePass, PassContext } from './pass.ts'
import { findSettingText, findVariableValue, textOf } from './setting-lookup.ts'

const INPUT = 'machine_configs'

/**
 * Gives modules that ask for it a JSON text about their machine type (`getMachineConfigJSON` in
 * `pkg/config/machine_configs.go`). gcluster asks the Compute API; here the text given in its place
 * counts, else what the tables say of accelerators. No module reads the CPUs, so they stay out.
 */
export const describeMachine: ModulePass = (module, context) => {
  if (factsOf(module)?.inputs.has(INPUT) !== true) return module
  const text = context.machineConfig ?? printConfig(configOf(module, context))
  const settings = new Map(module.settings).set(INPUT, {
    value: textValue(text),
    origin: { kind: 'toolkit', reason: 'machine-configs' },
    spans: module.settings.get('machine_type')?.spans ?? [],
  })
  return { ...module, settings }
}

/** Empty when machine type, zone or project is not known before the deployment. */
function configOf(module: ExpandedModule, context: PassContext): MachineConfig {
  const machineType = findSettingText(module, 'machine_type', context) ?? ''
  const complete =
    machineType !== '' && zoneOf(module, context) !== '' && projectOf(module, context) !== ''
  if (!complete) return NO_MACHINES
  if (!isKnownMachine(machineType, context.machines)) reportUnknown(module, machineType, context)
  return acceleratorsOf(machineType, context.machines)
}

function reportUnknown(
  { id, path }: ExpandedModule,
  machine: string,
  { collector, placeOf }: PassContext,
): void {
  const setting = [...path, 'settings', 'machine_type']
  collector.add({
    code: 'machine-unknown',
    severity: 'info',
    span: placeOf(setting),
    path: setting,
    nodes: [id],
    args: { machine },
  })
}

function zoneOf(module: ExpandedModule, context: PassContext): string {
  const zone = findSettingText(module, 'zone', context)
  if (zone !== undefined && zone !== '') return zone
  const zones = findVariableValue('zones', context)
  const first = zones?.kind === 'tuple' || zones?.kind === 'list' ? zones.items[0] : undefined
  return textOf(findVariableValue('zone', context)) ?? textOf(first) ?? ''
}

function projectOf(module: ExpandedModule, context: PassContext): string {
  const project = findSettingText(module, 'project_id', context)
  if (project !== undefined && project !== '') return project
  return textOf(findVariableValue('project_id', context)) ?? ''
}

function printConfig({ gpus, tpus }: MachineConfig): string {
  const inOrder = ({ count, type }: { count: number; type: string }) => ({ count, type })
  return JSON.stringify({
    gpus: Object.fromEntries([...gpus].map(([name, value]) => [name, inOrder(value)])),
    tpus: Object.fromEntries(tpus),
    cpus: {},
  })
}
