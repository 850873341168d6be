import type { Path } from '../diagnostic/diagnostic.ts'
import type { Expanded, ExpandedModule } from '../expand/expanded.ts'
import { pathOf } from './facts/builder.ts'
import { effectiveTexts, effectiveValue, itemsOf } from './facts/effective.ts'
import { readFirewallRule } from './facts/firewall-rule.ts'
import { parseIpRange } from './facts/ip-range.ts'
import { modulesOf } from './facts/modules.ts'
import { makesNat } from './facts/nat.ts'
import { siteAt } from './facts/place.ts'
import type { ExpandedRule } from './rule.ts'

/** Ports over which machines are administered: SSH, remote desktops, WinRM without and with TLS. */
const ADMIN_PORTS = [22, 3389, 5985, 5986] as const

/** A login that the whole internet can try is none of IAP's needs. Ours alone. */
export const vpcSshOpen: ExpandedRule = {
  codes: ['vpc-ssh-open'],
  stage: 'expanded',
  check(context, collector) {
    for (const module of modulesOf(context)) {
      for (const { port, path } of openPorts(module, context.expanded)) {
        collector.add({
          code: 'vpc-ssh-open',
          severity: 'warning',
          stage: 'run',
          ...siteAt(context, [...module.path, 'settings', ...path]),
          nodes: [module.id],
          args: { port },
        })
      }
    }
  },
}

type OpenPort = { readonly port: number; readonly path: Path }

function openPorts(module: ExpandedModule, expanded: Expanded): readonly OpenPort[] {
  if (makesNat(module)) {
    return [...openRanges(module, expanded), ...openRules(module, 'firewall_rules', expanded)]
  }
  const isFirewall = pathOf(module) === 'modules/network/firewall-rules'
  return isFirewall ? openRules(module, 'ingress_rules', expanded) : []
}

function openRanges(module: ExpandedModule, expanded: Expanded): readonly OpenPort[] {
  const name = 'allowed_ssh_ip_ranges'
  return (effectiveTexts(module, name, expanded) ?? []).flatMap((text, index) =>
    parseIpRange(text)?.bits === 0 ? [{ port: 22, path: [name, index] }] : [],
  )
}

/** The first port of each rule that opens one to everybody. */
function openRules(module: ExpandedModule, name: string, expanded: Expanded): readonly OpenPort[] {
  const value = effectiveValue(module, name, expanded)
  const rules = value.known ? (itemsOf(value.value) ?? []) : []
  return rules.flatMap((rule, index) => {
    const read = readFirewallRule(rule)
    const port = ADMIN_PORTS.find((port) => read?.allows(port, 'anywhere'))
    return port === undefined ? [] : [{ port, path: [name, index] }]
  })
}
