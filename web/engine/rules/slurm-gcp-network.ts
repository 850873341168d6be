import { splitPackage } from '../blueprint/module-source.ts'
import type { ExpandedModule } from '../expand/expanded.ts'
import { siteAt } from './facts/place.ts'
import { remoteModulesOf } from './facts/remote-source.ts'
import type { ExpandedRule } from './rule.ts'

/**
 * The image build of slurm-gcp takes the network `default` unless it is told a subnet, and goes in
 * without IAP unless it is told to. Ours alone.
 */
export const slurmGcpNetwork: ExpandedRule = {
  codes: ['slurm-gcp-network'],
  stage: 'expanded',
  check(context, collector) {
    for (const { module, source } of remoteModulesOf(context)) {
      if (module.kind !== 'packer' || !isSlurmImage(source)) continue
      const missing = [
        ...(module.settings.has('subnetwork') ? [] : ['subnetwork']),
        ...(usesIap(module) ? [] : ['use_iap']),
      ]
      if (missing.length === 0) continue
      const value = { kind: 'yaml', text: 'true' } as const
      collector.add({
        code: 'slurm-gcp-network',
        severity: 'warning',
        stage: 'build',
        ...siteAt(context, [...module.path, 'id']),
        nodes: [module.id],
        args: { missing },
        fixes: missing.includes('use_iap')
          ? [{ kind: 'set-setting', id: module.id, name: 'use_iap', value }]
          : [],
      })
    }
  },
}

function isSlurmImage(source: string): boolean {
  const { address, folder } = splitPackage(source)
  return /\/slurm-gcp(?:\.git)?(?:\?|$)/.test(address) && folder === 'packer'
}

/** Set to anything but false: what it comes to may not be known before the deployment. */
function usesIap({ settings }: ExpandedModule): boolean {
  const value = settings.get('use_iap')?.value
  const isFalse = value?.kind === 'literal' && value.value.kind === 'bool' && !value.value.value
  return value !== undefined && !isFalse
}
