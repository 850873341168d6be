import { closedTunnelsOf } from './facts/closed-tunnels.ts'
import { openingOf } from './facts/firewall.ts'
import { siteAt } from './facts/place.ts'
import type { ExpandedRule } from './rule.ts'

/** Remote desktops, which the toolkit's page confuses with WinRM. */
const RDP_PORT = 3389

/** Packer's WinRM through Identity-Aware Proxy needs port 5986 open for it. Ours alone. */
export const packerIapWinrm: ExpandedRule = {
  codes: ['packer-iap-winrm'],
  stage: 'expanded',
  check(context, collector) {
    const { expanded } = context
    for (const builder of closedTunnelsOf(expanded, 'winrm')) {
      const { module, network } = builder
      const value = { kind: 'yaml', text: 'true' } as const
      const hasRdp = openingOf(builder, RDP_PORT, 'iap', expanded).state === 'present'
      collector.add({
        code: 'packer-iap-winrm',
        severity: 'warning',
        stage: 'build',
        ...siteAt(context, [...network.path, 'id']),
        nodes: [module.id, network.id],
        args: { module: module.id, network: network.id, hasRdp },
        related: [
          { ...siteAt(context, [...module.path, 'id']), what: 'building-module', name: module.id },
        ],
        fixes: [{ kind: 'set-setting', id: network.id, name: 'enable_iap_winrm_ingress', value }],
      })
    }
  },
}
