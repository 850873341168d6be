import { buildersOf } from './facts/builder.ts'
import { effectiveNumber, presenceOf } from './facts/effective.ts'
import { siteAt } from './facts/place.ts'
import type { ExpandedRule } from './rule.ts'

/** A number of accelerators needs a type. Ours alone. */
export const gpuType: ExpandedRule = {
  codes: ['gpu-type'],
  stage: 'expanded',
  check(context, collector) {
    for (const { module } of buildersOf(context.expanded)) {
      const count = effectiveNumber(module, 'accelerator_count', context.expanded) ?? 0
      if (count <= 0) continue
      if (presenceOf(module, 'accelerator_type', context.expanded) !== 'absent') continue
      collector.add({
        code: 'gpu-type',
        severity: 'warning',
        stage: 'packer',
        ...siteAt(context, [...module.path, 'settings', 'accelerator_count']),
        nodes: [module.id],
        args: {},
      })
    }
  },
}
