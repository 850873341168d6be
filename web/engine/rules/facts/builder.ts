import { referencesIn } from '../../blueprint/setting-value.ts'
import { type Expanded, type ExpandedModule, factsOf } from '../../expand/expanded.ts'
import { isImageBuilder } from '../../expand/image-builder.ts'
import { effectiveBool, effectiveText, isNull, presenceOf } from './effective.ts'

/** How Packer logs in to the machine that it builds on; `unknown` cannot be told yet. */
export type Communicator = 'ssh' | 'winrm' | 'none' | 'unknown'

/** A module that builds an image with the toolkit's custom-image, and what follows for its network. */
export type Builder = {
  readonly module: ExpandedModule
  readonly communicator: Communicator
  /** The port that Packer connects to. */
  readonly port: number | undefined
  /** IAP is never used without a communicator. */
  readonly usesIap: boolean | undefined
  readonly hasPublicIp: boolean | undefined
  /** Something stands in `subnetwork_name`, if only a null. */
  readonly hasSubnet: boolean
  /** The module that hands over the subnet, when one does. */
  readonly network: ExpandedModule | undefined
}

/** Every image builder of the blueprint, with the derivations of `image.pkr.hcl`. */
export function buildersOf(expanded: Expanded): readonly Builder[] {
  return [...expanded.modules.values()]
    .filter(isImageBuilder)
    .map((module) => describeBuilder(module, expanded))
}

function describeBuilder(module: ExpandedModule, expanded: Expanded): Builder {
  const communicator = communicatorOf(module, expanded)
  const omitsPublicIp = effectiveBool(module, 'omit_external_ip', expanded)
  return {
    module,
    communicator,
    port: communicator === 'ssh' ? 22 : communicator === 'winrm' ? 5986 : undefined,
    usesIap: communicator === 'none' ? false : effectiveBool(module, 'use_iap', expanded),
    hasPublicIp: omitsPublicIp === undefined ? undefined : !omitsPublicIp,
    hasSubnet: module.settings.has('subnetwork_name'),
    network: networkOf(module, expanded),
  }
}

/** Explicit, else ssh for shell scripts and playbooks, else winrm for PowerShell, else none. */
function communicatorOf(module: ExpandedModule, expanded: Expanded): Communicator {
  if (!isNull(module, 'communicator', expanded)) {
    const text = effectiveText(module, 'communicator', expanded)
    return text === 'ssh' || text === 'winrm' || text === 'none' ? text : 'unknown'
  }
  const presences = (['shell_scripts', 'ansible_playbooks'] as const).map((name) =>
    presenceOf(module, name, expanded),
  )
  if (presences.includes('present')) return 'ssh'
  if (presences.includes('unknown')) return 'unknown'
  const powershell = presenceOf(module, 'windows_startup_ps1', expanded)
  if (powershell === 'unknown') return 'unknown'
  return powershell === 'present' ? 'winrm' : 'none'
}

/** The one module that the subnet comes from, by `use` or by an expression. */
function networkOf(module: ExpandedModule, expanded: Expanded): ExpandedModule | undefined {
  const setting = module.settings.get('subnetwork_name')
  if (setting === undefined) return undefined
  const ids = new Set(
    referencesIn(setting.value).flatMap((reference) =>
      reference.kind === 'module' ? [reference.id] : [],
    ),
  )
  const [id] = ids
  return ids.size === 1 && id !== undefined ? expanded.modules.get(id) : undefined
}

/** The settings that run something on the builder. */
export const SCRIPTS: readonly string[] = [
  'startup_script',
  'startup_script_file',
  'shell_scripts',
  'ansible_playbooks',
  'windows_startup_ps1',
]

/** Whether the builder runs anything at all, as far as can be told. */
export function hasAnyScript({ module }: Builder, expanded: Expanded): boolean {
  return SCRIPTS.some((name) => presenceOf(module, name, expanded) === 'present')
}

/** The toolkit's path of a module whose facts are known. */
export function pathOf(module: ExpandedModule | undefined): string | undefined {
  return module === undefined ? undefined : factsOf(module)?.path
}
