import type { Expanded, ExpandedModule } from '../expand/expanded.ts'
import { buildersOf, pathOf } from './facts/builder.ts'
import {
  effectiveBool,
  effectiveValue,
  isEmpty,
  itemsOf,
  partOf,
  textOf,
} from './facts/effective.ts'
import { natOf } from './facts/nat.ts'
import { keySiteAt } from './facts/place.ts'
import type { ExpandedRule } from './rule.ts'

/** Scripts of a startup-script module lie in Cloud Storage, which a closed subnet does not reach. Ours alone. */
export const packerPrivateAccess: ExpandedRule = {
  codes: ['packer-private-access'],
  stage: 'expanded',
  check(context, collector) {
    const { expanded } = context
    for (const { module, network, hasPublicIp } of buildersOf(expanded)) {
      if (network === undefined || hasPublicIp !== false) continue
      if (natOf(network, expanded) !== 'absent' || !takesScripts(module, expanded)) continue
      if (hasPrivateAccess(network, expanded) !== false) continue
      const name = 'subnetwork_private_access'
      collector.add({
        code: 'packer-private-access',
        severity: 'warning',
        stage: 'build',
        ...keySiteAt(context, [...network.path, 'settings', name]),
        nodes: [module.id, network.id],
        args: { module: module.id, network: network.id },
      })
    }
  },
}

function takesScripts({ settings }: ExpandedModule, { modules }: Expanded): boolean {
  const origin = settings.get('startup_script')?.origin
  const giver = origin?.kind === 'use' ? origin.givers[0]?.module : undefined
  return pathOf(modules.get(giver ?? '')) === 'modules/scripts/startup-script'
}

/** Of explicit subnets the first is the one handed over. */
function hasPrivateAccess(network: ExpandedModule, expanded: Expanded): boolean | undefined {
  const subnets = effectiveValue(network, 'subnetworks', expanded)
  if (pathOf(network) === 'modules/network/vpc' && subnets.known && !isEmpty(subnets.value)) {
    const flag = partOf(itemsOf(subnets.value)?.[0], 'subnet_private_access')
    return flag?.kind === 'bool' ? flag.value : textOf(flag) === 'true'
  }
  return effectiveBool(network, 'subnetwork_private_access', expanded)
}
