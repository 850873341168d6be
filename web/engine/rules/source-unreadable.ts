import { modulesOf } from './facts/modules.ts'
import { siteAt } from './facts/place.ts'
import { sourceFaultOf } from './facts/source.ts'
import type { ExpandedRule } from './rule.ts'

/** The files of a module can be read as one (`pkg/modulereader`). */
export const sourceUnreadable: ExpandedRule = {
  codes: ['source-unreadable'],
  stage: 'expanded',
  check(context, collector) {
    for (const module of modulesOf(context)) {
      if (sourceFaultOf(module, context).kind !== 'unreadable') continue
      if (module.facts.kind !== 'unreadable') continue
      const { fault, file, line } = module.facts.problem
      collector.add({
        code: 'source-unreadable',
        severity: 'error',
        ...siteAt(context, [...module.path, 'source']),
        nodes: [module.id],
        args: {
          source: module.written.source?.text ?? '',
          ...(file === undefined ? {} : { file }),
          ...(line === undefined ? {} : { line }),
          fault,
        },
      })
    }
  },
}
