import { splitPackage } from '../blueprint/module-source.ts'
import { remoteModulesOf } from './facts/remote-source.ts'
import type { ExpandedRule } from './rule.ts'

/** Only what lies behind a `//` keeps the files of its repository around it. Ours alone. */
export const sourceSlashes: ExpandedRule = {
  codes: ['source-slashes'],
  stage: 'expanded',
  check(context, collector) {
    for (const { module, source, site } of remoteModulesOf(context)) {
      const hasFolder = /^github\.com\/[^/]+\/[^/?]+\/[^/?]/.test(source)
      if (module.kind !== 'packer' || splitPackage(source).folder !== '' || !hasFolder) continue
      const parted = source.replace(/^(github\.com\/[^/]+\/[^/?]+)\//, '$1//')
      collector.add({
        code: 'source-slashes',
        severity: 'warning',
        stage: 'build',
        ...site,
        nodes: [module.id],
        args: {},
        fixes: [{ kind: 'set-source', id: module.id, source: parted }],
      })
    }
  },
}
