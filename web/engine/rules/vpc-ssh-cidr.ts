import type { Value } from '../hcl/value.ts'
import { effectiveValue, itemsOf, textOf } from './facts/effective.ts'
import { parseIpRange } from './facts/ip-range.ts'
import { modulesOf } from './facts/modules.ts'
import { makesNat } from './facts/nat.ts'
import { siteAt } from './facts/place.ts'
import type { ExpandedRule } from './rule.ts'

/** The longest prefix for which the module's own check works: it asks for an address number 32. */
const LONGEST_PREFIX = 26

/** `allowed_ssh_ip_ranges` takes ranges of 64 addresses or more. Ours alone. */
export const vpcSshCidr: ExpandedRule = {
  codes: ['vpc-ssh-cidr'],
  stage: 'expanded',
  check(context, collector) {
    const name = 'allowed_ssh_ip_ranges'
    for (const module of modulesOf(context).filter(makesNat)) {
      const ranges = effectiveValue(module, name, context.expanded)
      const items = ranges.known ? (itemsOf(ranges.value) ?? []) : []
      for (const [index, item] of items.entries()) {
        const range = unfit(item)
        if (range === undefined) continue
        collector.add({
          code: 'vpc-ssh-cidr',
          severity: 'warning',
          stage: 'plan',
          ...siteAt(context, [...module.path, 'settings', name, index]),
          nodes: [module.id],
          args: { range },
        })
      }
    }
  },
}

function unfit(item: Value): string | undefined {
  const text = textOf(item)
  if (text === undefined) return undefined
  const range = text.includes('/') ? parseIpRange(text) : undefined
  return range !== undefined && range.bits <= LONGEST_PREFIX ? undefined : text
}
