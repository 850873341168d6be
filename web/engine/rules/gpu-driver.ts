import { buildersOf, pathOf } from './facts/builder.ts'
import { effectiveBool, effectiveText, presenceOf } from './facts/effective.ts'
import { KNOWN_GPU_FAMILIES, machineFamily, NEWER_GPU_FAMILIES } from './facts/machine.ts'
import { siteAt } from './facts/place.ts'
import type { ExpandedRule } from './rule.ts'

const WINDOWS_SCRIPT = 'community/modules/scripts/windows-startup-script'

/** NVIDIA's installer for Windows stops on a machine without a GPU. Ours alone. */
export const gpuDriver: ExpandedRule = {
  codes: ['gpu-driver'],
  stage: 'expanded',
  check(context, collector) {
    const { expanded } = context
    for (const { module } of buildersOf(expanded)) {
      const script = module.uses
        .map(({ used }) => (used === undefined ? undefined : expanded.modules.get(used)))
        .find((used) => pathOf(used) === WINDOWS_SCRIPT)
      const machine = effectiveText(module, 'machine_type', expanded)
      if (script === undefined || machine === undefined) continue
      if (effectiveBool(script, 'install_nvidia_driver', expanded) !== true) continue
      const family = machineFamily(machine)
      const hasOwn = [...KNOWN_GPU_FAMILIES, ...NEWER_GPU_FAMILIES].includes(family)
      if (hasOwn || presenceOf(module, 'accelerator_type', expanded) !== 'absent') continue
      collector.add({
        code: 'gpu-driver',
        severity: 'info',
        stage: 'build',
        ...siteAt(context, [...module.path, 'id']),
        nodes: [module.id, script.id],
        args: { script: script.id, machine },
      })
    }
  },
}
