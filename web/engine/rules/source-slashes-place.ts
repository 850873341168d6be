import { splitPackage } from '../blueprint/module-source.ts'
import { remoteModulesOf } from './facts/remote-source.ts'
import type { ExpandedRule } from './rule.ts'

/** A repository's own address, and the path inside it that stands before the `//`. */
const DEEPER = /^(github\.com\/[^/]+\/[^/]+|.+?\.git)\/([^?]+?)(\?.*)?$/

/**
 * Files that lie beside an image build's folder come along only when the `//` stands where the
 * repository ends (`docs/image-building.md`). Ours alone.
 */
export const sourceSlashesPlace: ExpandedRule = {
  codes: ['source-slashes-place'],
  stage: 'expanded',
  check(context, collector) {
    for (const { module, source, site } of remoteModulesOf(context)) {
      const { address, folder } = splitPackage(source)
      const [, repository, inner, query = ''] = DEEPER.exec(address) ?? []
      if (module.kind !== 'packer' || folder === '' || repository === undefined) continue
      const moved = `${repository}//${inner}/${folder}${query}`
      collector.add({
        code: 'source-slashes-place',
        severity: 'warning',
        stage: 'build',
        ...site,
        nodes: [module.id],
        args: { repository },
        fixes: [{ kind: 'set-source', id: module.id, source: moved }],
      })
    }
  },
}
