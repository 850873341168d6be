import { closedTunnelsOf } from './facts/closed-tunnels.ts'
import { siteAt } from './facts/place.ts'
import type { ExpandedRule } from './rule.ts'

/** Packer's SSH through Identity-Aware Proxy needs port 22 open for it. Ours alone. */
export const packerIapSsh: ExpandedRule = {
  codes: ['packer-iap-ssh'],
  stage: 'expanded',
  check(context, collector) {
    for (const { module, network } of closedTunnelsOf(context.expanded, 'ssh')) {
      const value = { kind: 'yaml', text: 'true' } as const
      collector.add({
        code: 'packer-iap-ssh',
        severity: 'warning',
        stage: 'build',
        ...siteAt(context, [...network.path, 'id']),
        nodes: [module.id, network.id],
        args: { module: module.id, network: network.id },
        related: [
          { ...siteAt(context, [...module.path, 'id']), what: 'building-module', name: module.id },
        ],
        fixes: [{ kind: 'set-setting', id: network.id, name: 'enable_iap_ssh_ingress', value }],
      })
    }
  },
}
