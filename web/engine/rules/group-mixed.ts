import type { ModuleUse } from '../blueprint/model.ts'
import { keySiteAt } from './facts/place.ts'
import type { BlueprintRule } from './rule.ts'

/** The modules of a group are of one kind (`Group.Kind` in `pkg/config/config.go`). */
export const groupMixed: BlueprintRule = {
  codes: ['group-mixed'],
  stage: 'blueprint',
  check(context, collector) {
    for (const { name, group, path } of context.index.groups) {
      const kinds = new Set(group.modules.map(isPacker))
      if (kinds.size < 2) continue
      const builders = context.index.modules.filter(
        (module) => module.group.group === group && isPacker(module.use),
      )
      collector.add({
        code: 'group-mixed',
        severity: 'error',
        ...keySiteAt(context, [...path, 'modules']),
        nodes: builders.map(({ id }) => id),
        args: { group: name },
        fixes: builders.map(({ id }) => ({ kind: 'split-group', id })),
      })
    }
  },
}

function isPacker({ kind }: ModuleUse): boolean {
  return kind?.text === 'packer'
}
