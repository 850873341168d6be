import type { Expanded, ExpandedModule } from '../expand/expanded.ts'
import { buildersOf } from './facts/builder.ts'
import { effectiveText, isNull, presenceOf } from './facts/effective.ts'
import { KNOWN_GPU_FAMILIES, machineFamily, NEWER_GPU_FAMILIES } from './facts/machine.ts'
import { siteAt } from './facts/place.ts'
import type { ExpandedRule } from './rule.ts'

/** A machine with GPUs cannot move to another host; the default misses newer ones. Ours alone. */
export const gpuMaintenance: ExpandedRule = {
  codes: ['gpu-maintenance'],
  stage: 'expanded',
  check(context, collector) {
    for (const { module } of buildersOf(context.expanded)) {
      const machine = effectiveText(module, 'machine_type', context.expanded)
      if (machine === undefined || !wouldMigrate(module, machine, context.expanded)) continue
      collector.add({
        code: 'gpu-maintenance',
        severity: 'warning',
        stage: 'build',
        ...siteAt(context, [...module.path, 'id']),
        nodes: [module.id],
        args: { machine },
        fixes: [
          {
            kind: 'set-setting',
            id: module.id,
            name: 'on_host_maintenance',
            value: { kind: 'text', text: 'TERMINATE' },
          },
        ],
      })
    }
  },
}

function wouldMigrate(module: ExpandedModule, machine: string, expanded: Expanded): boolean {
  const family = machineFamily(machine)
  const isNewer = NEWER_GPU_FAMILIES.includes(family)
  const hasAccelerator = presenceOf(module, 'accelerator_type', expanded) === 'present'
  if (!isNewer && !KNOWN_GPU_FAMILIES.includes(family) && !hasAccelerator) return false
  if (isNull(module, 'on_host_maintenance', expanded)) return isNewer && !hasAccelerator
  return effectiveText(module, 'on_host_maintenance', expanded) === 'MIGRATE'
}
