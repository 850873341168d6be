import type { BadgeState } from '../../blueprint/analysis.ts'
import type { Expanded, ExpandedModule } from '../../expand/expanded.ts'
import { pathOf } from './builder.ts'
import { effectiveBool, effectiveNumber } from './effective.ts'

/** The modules that make a network with a Cloud NAT of its own. */
const MAKES_NAT: ReadonlySet<string | undefined> = new Set([
  'modules/network/vpc',
  'modules/network/multivpc',
])

/** Makes networks for RDMA, which have no NAT. */
const NEVER_NAT = 'modules/network/gpu-rdma-vpc'

/**
 * Whether a network has a Cloud NAT: one needs router, NAT and addresses for it. Networks that
 * exist already cannot be seen from here, nor can operands that are known only when deploying.
 */
export function natOf(network: ExpandedModule | undefined, expanded: Expanded): BadgeState {
  const path = pathOf(network)
  if (path === NEVER_NAT) return 'absent'
  if (network === undefined || !MAKES_NAT.has(path)) return 'unknown'
  const addresses = effectiveNumber(network, 'ips_per_nat', expanded)
  const operands = [
    effectiveBool(network, 'enable_cloud_router', expanded),
    effectiveBool(network, 'enable_cloud_nat', expanded),
    addresses === undefined ? undefined : addresses > 0,
  ]
  if (operands.includes(false)) return 'absent'
  return operands.includes(undefined) ? 'unknown' : 'present'
}

export function makesNat(network: ExpandedModule): boolean {
  return MAKES_NAT.has(pathOf(network))
}
