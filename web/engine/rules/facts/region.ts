import type { Expanded, ExpandedModule } from '../../expand/expanded.ts'
import { pathOf } from './builder.ts'
import { effectiveText, effectiveValue, isEmpty, itemsOf, partOf, textOf } from './effective.ts'

/** `us-central1` of `us-central1-c`; undefined when it is not the name of a zone. */
export function regionOfZone(zone: string): string | undefined {
  return /^([a-z]+-[a-z]+\d+)-[a-z]$/.exec(zone)?.[1]
}

/** The region of the subnet that a network module hands over, when that is known. */
export function subnetRegionOf(network: ExpandedModule, expanded: Expanded): string | undefined {
  switch (pathOf(network)) {
    case 'modules/network/vpc':
      return vpcRegion(network, expanded)
    case 'modules/network/multivpc':
    case 'modules/network/gpu-rdma-vpc':
    case 'modules/network/pre-existing-vpc':
      return effectiveText(network, 'region', expanded)
    case 'modules/network/pre-existing-subnetwork':
      return subnetworkRegion(network, expanded)
    default:
      return undefined
  }
}

/** The first of the explicit subnets counts, and only without any the default one. */
function vpcRegion(network: ExpandedModule, expanded: Expanded): string | undefined {
  const subnets = effectiveValue(network, 'subnetworks', expanded)
  if (!subnets.known) return undefined
  if (isEmpty(subnets.value)) return effectiveText(network, 'region', expanded)
  return textOf(partOf(itemsOf(subnets.value)?.[0], 'subnet_region'))
}

function subnetworkRegion(network: ExpandedModule, expanded: Expanded): string | undefined {
  const link = effectiveText(network, 'subnetwork_self_link', expanded)
  if (link !== undefined) return /\/regions\/([^/]+)\//.exec(link)?.[1]
  return effectiveText(network, 'region', expanded)
}
