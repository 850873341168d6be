import { buildersOf } from './facts/builder.ts'
import { presenceOf } from './facts/effective.ts'
import { keySiteAt } from './facts/place.ts'
import type { ExpandedRule } from './rule.ts'

/** Of an image and a family the image wins. Ours alone. */
export const sourceBoth: ExpandedRule = {
  codes: ['source-both'],
  stage: 'expanded',
  check(context, collector) {
    const name = 'source_image_family'
    for (const { module } of buildersOf(context.expanded)) {
      if (!module.written.settings.entries.has(name)) continue
      const isPresent = (input: string) => presenceOf(module, input, context.expanded) === 'present'
      if (!isPresent(name) || !isPresent('source_image')) continue
      collector.add({
        code: 'source-both',
        severity: 'info',
        stage: 'packer',
        ...keySiteAt(context, [...module.path, 'settings', name]),
        nodes: [module.id],
        args: {},
        fixes: [{ kind: 'unset-setting', id: module.id, name }],
      })
    }
  },
}
