import { effectiveBool } from './facts/effective.ts'
import { modulesOf } from './facts/modules.ts'
import { makesNat } from './facts/nat.ts'
import { keySiteAt } from './facts/place.ts'
import type { ExpandedRule } from './rule.ts'

/** The module refuses a NAT without its router, and fails on a router without it. Ours alone. */
export const vpcNatRouter: ExpandedRule = {
  codes: ['vpc-nat-router'],
  stage: 'expanded',
  check(context, collector) {
    for (const module of modulesOf(context)) {
      if (!makesNat(module)) continue
      const hasRouter = effectiveBool(module, 'enable_cloud_router', context.expanded)
      const hasNat = effectiveBool(module, 'enable_cloud_nat', context.expanded)
      if (hasRouter === undefined || hasNat === undefined || hasRouter === hasNat) continue
      const name = hasRouter ? 'enable_cloud_nat' : 'enable_cloud_router'
      const value = { kind: 'yaml', text: 'true' } as const
      collector.add({
        code: 'vpc-nat-router',
        severity: 'warning',
        stage: 'plan',
        ...keySiteAt(context, [...module.path, 'settings', name]),
        nodes: [module.id],
        args: { network: module.id, off: hasRouter ? 'nat' : 'router' },
        fixes: [{ kind: 'set-setting', id: module.id, name, value }],
      })
    }
  },
}
