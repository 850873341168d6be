import { buildersOf } from './facts/builder.ts'
import { effectiveNumber, effectiveText, isNull, presenceOf } from './facts/effective.ts'
import { KNOWN_GPU_FAMILIES, machineFamily, NEWER_GPU_FAMILIES } from './facts/machine.ts'
import { siteAt } from './facts/place.ts'
import type { ExpandedRule } from './rule.ts'

/** Accelerators are counted, and come with no machine that has its own. Ours alone. */
export const gpuCount: ExpandedRule = {
  codes: ['gpu-count'],
  stage: 'expanded',
  check(context, collector) {
    const { expanded } = context
    for (const { module } of buildersOf(expanded)) {
      if (presenceOf(module, 'accelerator_type', expanded) !== 'present') continue
      const machine = effectiveText(module, 'machine_type', expanded)
      const family = machineFamily(machine ?? '')
      const hasOwn = [...KNOWN_GPU_FAMILIES, ...NEWER_GPU_FAMILIES].includes(family)
      const isUncounted =
        isNull(module, 'accelerator_count', expanded) ||
        effectiveNumber(module, 'accelerator_count', expanded) === 0
      if (machine === undefined || (!hasOwn && !isUncounted)) continue
      collector.add({
        code: 'gpu-count',
        severity: 'warning',
        stage: 'build',
        ...siteAt(context, [...module.path, 'settings', 'accelerator_type']),
        nodes: [module.id],
        args: { machine },
      })
    }
  },
}
