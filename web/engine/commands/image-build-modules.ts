import type { Intent } from '../blueprint/intent.ts'
import type { ModuleId, VarName } from '../blueprint/model.ts'
import { evaluateSetting } from '../expand/evaluate-setting.ts'
import { factsOf } from '../expand/expanded.ts'
import { IMAGE_BUILDER } from '../expand/image-builder.ts'
import { isZero } from '../hcl/big-float.ts'
import type { Bench, IntentOf } from './bench.ts'
import type { BuildOrder } from './image-build-order.ts'
import { setting, text, yaml } from './typed-intents.ts'

export const CONSUMER_SETTING = 'instance_image'

/** Names for what is new, none of them taken. */
export type Names = {
  readonly network: ModuleId
  readonly scripts: ModuleId
  readonly builder: ModuleId
  readonly machine: ModuleId
  readonly variable: VarName
}

/** Linux scripts are dropped where Windows is built, so such a build has its own. */
export function isWindows({ baseImage }: IntentOf<'add-image-build'>): boolean {
  return baseImage.family.toLowerCase().includes('windows')
}

/** The network and the scripts, where no module is named for them. */
export function groundSteps(
  bench: Bench,
  intent: IntentOf<'add-image-build'>,
  names: Names,
  { prepare }: BuildOrder,
): readonly Intent[] {
  const isNew = intent.network.length === 0
  const add = (source: string, id: ModuleId): Intent => {
    return { kind: 'add-module', source, id, group: prepare, place: 'last' }
  }
  const login = 'enable_iap_winrm_ingress'
  const doors = isNew
    ? [names.network]
    : intent.network.filter((id) => takesSetting(bench, id, login))
  return [
    ...(isNew ? [add(NETWORK, names.network)] : []),
    ...(isNew && hasSource(bench, NETWORK)
      ? [setting(names.network, 'network_name', text(`$(vars.deployment_name)-${names.network}`))]
      : []),
    ...(isWindows(intent) ? doors.map((id) => setting(id, login, yaml('true'))) : []),
    ...(isWindows(intent) || intent.scripts !== undefined
      ? []
      : [
          add('modules/scripts/startup-script', names.scripts),
          setting(names.scripts, 'runners', yaml(FIRST_RUNNER)),
        ]),
  ]
}

/** Two of these that are given no names would make a network of the same name. */
const NETWORK = 'modules/network/vpc'

function hasSource({ index, expanded }: Bench, path: string): boolean {
  return index.modules.some(({ id }) => {
    const module = expanded?.modules.get(id)
    return module !== undefined && factsOf(module)?.path === path
  })
}

/** A place to write in, which does no harm before. */
const FIRST_RUNNER = `- type: shell
  destination: setup.sh
  content: |
    #!/bin/sh
    set -e
    echo "install here what the image shall hold"
`

const FIRST_POWERSHELL = `- |
  $ErrorActionPreference = "Stop"
  Write-Output "install here what the image shall hold"
`

export function builderSteps(
  bench: Bench,
  intent: IntentOf<'add-image-build'>,
  names: Names,
  { image }: BuildOrder,
): readonly Intent[] {
  const { baseImage, network, scripts } = intent
  const id = names.builder
  const networks = network.length > 0 ? network : [names.network]
  const use = isWindows(intent) ? networks : [...networks, scripts ?? names.scripts]
  const disk = isWindows(intent) ? WINDOWS_DISK : DISKS.get(baseImage.project)
  const isArm = /arm64|aarch64/i.test(baseImage.family)
  return [
    { kind: 'add-module', source: IMAGE_BUILDER, id, group: image, place: 'last', use },
    setting(id, 'source_image_project_id', yaml(flowList(baseImage.project))),
    setting(id, 'source_image_family', text(baseImage.family)),
    setting(id, 'image_family', text(`$(vars.${names.variable}.family)`)),
    ...(isArm ? [setting(id, 'machine_type', text('t2a-standard-4'))] : []),
    ...[...OWN_VALUES]
      .filter(([name]) => hasVariable(bench, name) && !(isArm && name === 'machine_type'))
      .map(([name, value]) => setting(id, name, yaml(value))),
    ...(network.some((one) => lacksNat(bench, one))
      ? [setting(id, 'omit_external_ip', yaml('false'))]
      : []),
    ...(disk === undefined ? [] : [setting(id, 'disk_size', yaml(String(disk)))]),
    ...(isWindows(intent)
      ? [
          setting(id, 'windows_startup_ps1', yaml(FIRST_POWERSHELL)),
          setting(id, 'state_timeout', text('15m')),
        ]
      : []),
  ]
}

/**
 * Inputs that mean another thing for a builder than what a variable of their name is meant for, as
 * YAML: what they come to where there is no such variable.
 */
const OWN_VALUES: ReadonlyMap<string, string> = new Map([
  ['machine_type', 'n2-standard-4'],
  ['metadata', '{}'],
  ['image_name', ''],
  ['source_image', ''],
  ['communicator', ''],
  ['accelerator_type', ''],
  ['accelerator_count', ''],
  ['disk_size', ''],
  ['on_host_maintenance', ''],
])

/** Projects whose images are larger than the disk that a builder has by default, in GB. */
const DISKS: ReadonlyMap<string, number> = new Map([['schedmd-slurm-public', 50]])

const WINDOWS_DISK = 75

export function hasVariable({ blueprint, deployment }: Bench, name: VarName): boolean {
  return blueprint.vars.entries.has(name) || deployment?.vars.entries.has(name) === true
}

/** Something that boots the image, where nothing of the blueprint does. */
export function machineSteps(
  bench: Bench,
  intent: IntentOf<'add-image-build'>,
  names: Names,
  { cluster }: BuildOrder,
): readonly Intent[] {
  const source = 'modules/compute/vm-instance'
  const use = intent.network.length > 0 ? intent.network : [names.network]
  const { machine: id } = names
  return [
    { kind: 'add-group', ...cluster },
    { kind: 'add-module', source, id, group: cluster.name, place: 'last', use },
    takeImage(id, names.variable),
    ...['machine_type', 'metadata']
      .filter((name) => hasVariable(bench, name))
      .map((name) => setting(id, name, yaml(OWN_VALUES.get(name) ?? ''))),
  ]
}

/** A list of one text, in quotes only where it needs some. */
function flowList(item: string): string {
  return /^[a-z][a-z0-9-]*$/.test(item) ? `[${item}]` : JSON.stringify([item])
}

export function takeImage(id: ModuleId, variable: VarName): Intent {
  return setting(id, CONSUMER_SETTING, text(`$(vars.${variable})`))
}

function takesSetting({ expanded }: Bench, id: ModuleId, name: string): boolean {
  const module = expanded?.modules.get(id)
  return module !== undefined && factsOf(module)?.inputs.has(name) === true
}

/**
 * Whether a network is known to have no way out: then the builder needs an address of its own. A
 * network for RDMA has none, others by what switches theirs off.
 */
function lacksNat({ expanded }: Bench, id: ModuleId): boolean {
  const module = expanded?.modules.get(id)
  if (expanded === undefined || module === undefined) return false
  if (factsOf(module)?.path === 'modules/network/gpu-rdma-vpc') return true
  return ['enable_cloud_router', 'enable_cloud_nat', 'ips_per_nat'].some((name) => {
    const setting = module.settings.get(name)
    const evaluated = setting && evaluateSetting(setting.value, expanded)
    if (evaluated?.known !== true) return false
    const { value } = evaluated
    return value.kind === 'bool' ? !value.value : value.kind === 'number' && isZero(value.value)
  })
}
