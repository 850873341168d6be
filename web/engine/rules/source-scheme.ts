import { modulesOf } from './facts/modules.ts'
import { siteAt } from './facts/place.ts'
import { sourceFaultOf } from './facts/source.ts'
import type { ExpandedRule } from './rule.ts'

/** A source leads to the toolkit, a folder, git or Cloud Storage (`pkg/sourcereader`). */
export const sourceScheme: ExpandedRule = {
  codes: ['source-scheme'],
  stage: 'expanded',
  check(context, collector) {
    for (const module of modulesOf(context)) {
      if (sourceFaultOf(module, context).kind !== 'scheme') continue
      collector.add({
        code: 'source-scheme',
        severity: 'error',
        ...siteAt(context, [...module.path, 'source']),
        nodes: [module.id],
        args: { source: module.written.source?.text ?? '' },
      })
    }
  },
}
