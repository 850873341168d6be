import { buildersOf } from './facts/builder.ts'
import { effectiveText } from './facts/effective.ts'
import { keySiteAt } from './facts/place.ts'
import type { ExpandedRule } from './rule.ts'

/** The builder's own project is where its subnet is looked up anyway. Ours alone. */
export const networkHostSame: ExpandedRule = {
  codes: ['network-host-same'],
  stage: 'expanded',
  check(context, collector) {
    const name = 'network_project_id'
    for (const { module } of buildersOf(context.expanded)) {
      const host = effectiveText(module, name, context.expanded)
      const project = effectiveText(module, 'project_id', context.expanded)
      const isWritten = module.written.settings.entries.has(name)
      if (!isWritten || host === undefined || host !== project) continue
      collector.add({
        code: 'network-host-same',
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
