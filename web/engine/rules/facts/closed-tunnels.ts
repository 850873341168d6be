import type { Expanded, ExpandedModule } from '../../expand/expanded.ts'
import { type Builder, buildersOf } from './builder.ts'
import { openingOf } from './firewall.ts'

export type ClosedTunnel = Builder & { readonly network: ExpandedModule }

/** Builders that log in through Identity-Aware Proxy to a network that is known not to let it in. */
export function closedTunnelsOf(
  expanded: Expanded,
  communicator: 'ssh' | 'winrm',
): readonly ClosedTunnel[] {
  return buildersOf(expanded).flatMap((builder) => {
    const { network, port, usesIap } = builder
    if (builder.communicator !== communicator || usesIap !== true) return []
    if (network === undefined || port === undefined) return []
    const { state, foreignTags } = openingOf(builder, port, 'iap', expanded)
    return state === 'absent' && foreignTags.length === 0 ? [{ ...builder, network }] : []
  })
}
