import { siteAt } from './facts/place.ts'
import type { BlueprintRule } from './rule.ts'

/** A Packer group is one image build (`checkModulesAndGroups` in `pkg/config/config.go`). */
export const groupPackerMany: BlueprintRule = {
  codes: ['group-packer-many'],
  stage: 'blueprint',
  check(context, collector) {
    for (const { name, group, path } of context.index.groups) {
      const modules = context.index.modules.filter((module) => module.group.group === group)
      if (modules.length < 2 || modules.some(({ use }) => use.kind?.text !== 'packer')) continue
      collector.add({
        code: 'group-packer-many',
        severity: 'error',
        ...siteAt(context, path),
        nodes: modules.map(({ id }) => id),
        args: { group: name, count: modules.length },
        fixes: modules.slice(1).map(({ id }) => ({ kind: 'split-group', id })),
      })
    }
  },
}
