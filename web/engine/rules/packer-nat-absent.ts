import type { Intent } from '../blueprint/intent.ts'
import type { Expanded, ExpandedModule } from '../expand/expanded.ts'
import { type Builder, buildersOf, hasAnyScript } from './facts/builder.ts'
import { effectiveBool, effectiveNumber } from './facts/effective.ts'
import { makesNat, natOf } from './facts/nat.ts'
import { siteAt } from './facts/place.ts'
import type { ExpandedContext, ExpandedRule, RuleCollector } from './rule.ts'

/** A builder without a public IP fetches what its scripts install through a NAT. Ours alone. */
export const packerNatAbsent: ExpandedRule = {
  codes: ['packer-nat-absent'],
  stage: 'expanded',
  check(context, collector) {
    const { expanded } = context
    for (const builder of buildersOf(expanded)) {
      const isClosed =
        builder.hasPublicIp === false && natOf(builder.network, expanded) === 'absent'
      if (isClosed && hasAnyScript(builder, expanded)) report(builder, context, collector)
    }
  },
}

function report(
  { module, network }: Builder,
  context: ExpandedContext,
  collector: RuleCollector,
): void {
  if (network === undefined) return
  const value = { kind: 'yaml', text: 'false' } as const
  collector.add({
    code: 'packer-nat-absent',
    severity: 'warning',
    stage: 'build',
    ...siteAt(context, [...module.path, 'id']),
    nodes: [module.id, network.id],
    args: { module: module.id, network: network.id },
    related: [
      { ...siteAt(context, [...network.path, 'id']), what: 'making-module', name: network.id },
    ],
    fixes: [
      ...(makesNat(network) ? [switchNatOn(network, context.expanded)] : []),
      { kind: 'set-setting', id: module.id, name: 'omit_external_ip', value },
    ],
  })
}

/** Sets just those of the three inputs that stand in the way. */
function switchNatOn(network: ExpandedModule, expanded: Expanded): Intent {
  const set = (name: string, text: string): Intent => ({
    kind: 'set-setting',
    id: network.id,
    name,
    value: { kind: 'yaml', text },
  })
  const flags = ['enable_cloud_router', 'enable_cloud_nat']
    .filter((name) => effectiveBool(network, name, expanded) === false)
    .map((name) => set(name, 'true'))
  const addresses = effectiveNumber(network, 'ips_per_nat', expanded)
  const intents = addresses === 0 ? [...flags, set('ips_per_nat', '2')] : flags
  return { kind: 'all', label: `Switch on the NAT of ${network.id}`, intents }
}
