import { queryValue, remoteModulesOf } from './facts/remote-source.ts'
import type { ExpandedRule } from './rule.ts'

/** An address without a ref follows whatever its repository becomes. Ours alone. */
export const sourceRef: ExpandedRule = {
  codes: ['source-ref'],
  stage: 'expanded',
  check(context, collector) {
    for (const { module, source, site } of remoteModulesOf(context)) {
      const isBucket = source.startsWith('gcs::') || source.includes('.googleapis.com/')
      if (isBucket || queryValue(source, 'ref') !== undefined) continue
      collector.add({
        code: 'source-ref',
        severity: 'info',
        stage: 'run',
        ...site,
        nodes: [module.id],
        args: {},
      })
    }
  },
}
