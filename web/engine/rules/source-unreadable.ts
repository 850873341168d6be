import type { ArgsOf } from '../diagnostic/codes.ts'
import type { ModuleFacts } from '../expand/module-facts.ts'
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
      collector.add({
        code: 'source-unreadable',
        severity: 'error',
        ...siteAt(context, [...module.path, 'source']),
        nodes: [module.id],
        args: argsOf(module.facts, module.written.source?.text ?? ''),
      })
    }
  },
}

/** What the reader of the files found first. */
function argsOf(facts: ModuleFacts, source: string): ArgsOf<'source-unreadable'> {
  for (const problem of facts.kind === 'unreadable' ? facts.problems : []) {
    if (problem.code === 'source-unreadable') return { ...problem.args, source }
  }
  return { source, fault: { kind: 'no-files' } }
}
