import { buildersOf } from './facts/builder.ts'
import { effectiveBool } from './facts/effective.ts'
import { keySiteAt } from './facts/place.ts'
import type { ExpandedRule } from './rule.ts'

/** Without a login IAP is off, whatever is set. Ours alone. */
export const packerIapIdle: ExpandedRule = {
  codes: ['packer-iap-idle'],
  stage: 'expanded',
  check(context, collector) {
    const name = 'use_iap'
    for (const { module, communicator } of buildersOf(context.expanded)) {
      const isExplicit = module.written.settings.entries.has(name)
      if (communicator !== 'none' || !isExplicit) continue
      if (effectiveBool(module, name, context.expanded) !== true) continue
      collector.add({
        code: 'packer-iap-idle',
        severity: 'info',
        stage: 'build',
        ...keySiteAt(context, [...module.path, 'settings', name]),
        nodes: [module.id],
        args: {},
        fixes: [{ kind: 'unset-setting', id: module.id, name }],
      })
    }
  },
}
