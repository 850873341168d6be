import { remoteModulesOf } from './facts/remote-source.ts'
import type { ExpandedRule } from './rule.ts'

const OLD_NAME = /(github\.com[/:]GoogleCloudPlatform\/)hpc-toolkit\b/i

/** The toolkit's repository has a new name; the old one leads there as long as GitHub says so. Ours alone. */
export const sourceOldName: ExpandedRule = {
  codes: ['source-old-name'],
  stage: 'expanded',
  check(context, collector) {
    for (const { module, source, site } of remoteModulesOf(context)) {
      const renamed = source.replace(OLD_NAME, '$1cluster-toolkit')
      if (renamed === source) continue
      collector.add({
        code: 'source-old-name',
        severity: 'info',
        stage: 'run',
        ...site,
        nodes: [module.id],
        args: {},
        fixes: [{ kind: 'set-source', id: module.id, source: renamed }],
      })
    }
  },
}
