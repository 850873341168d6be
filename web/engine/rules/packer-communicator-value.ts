import { buildersOf } from './facts/builder.ts'
import { effectiveText } from './facts/effective.ts'
import { siteAt } from './facts/place.ts'
import type { ExpandedRule } from './rule.ts'

/** The template takes ssh, winrm or null, and refuses all else. Ours alone. */
export const packerCommunicatorValue: ExpandedRule = {
  codes: ['packer-communicator-value'],
  stage: 'expanded',
  check(context, collector) {
    const name = 'communicator'
    for (const { module } of buildersOf(context.expanded)) {
      const communicator = effectiveText(module, name, context.expanded)
      if (communicator === undefined || ['ssh', 'winrm'].includes(communicator)) continue
      collector.add({
        code: 'packer-communicator-value',
        severity: 'warning',
        stage: 'packer',
        ...siteAt(context, [...module.path, 'settings', name]),
        nodes: [module.id],
        args: { communicator },
        fixes: [{ kind: 'unset-setting', id: module.id, name }],
      })
    }
  },
}
