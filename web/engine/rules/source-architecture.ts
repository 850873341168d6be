import { buildersOf } from './facts/builder.ts'
import { effectiveText } from './facts/effective.ts'
import { ARM_FAMILIES, machineFamily } from './facts/machine.ts'
import { siteAt } from './facts/place.ts'
import { sourceNameOf } from './facts/source-image.ts'
import type { ExpandedRule } from './rule.ts'

/** An image for ARM starts on ARM machines, and all others on x86. Ours alone. */
export const sourceArchitecture: ExpandedRule = {
  codes: ['source-architecture'],
  stage: 'expanded',
  check(context, collector) {
    const { expanded } = context
    for (const { module } of buildersOf(expanded)) {
      const source = sourceNameOf(module, expanded)
      const machine = effectiveText(module, 'machine_type', expanded)
      if (source === undefined || machine === undefined) continue
      const sourceIsArm = /(?:^|[^a-z0-9])(?:arm64|aarch64)(?:[^a-z0-9]|$)/i.test(source)
      // A name that says nothing may be that of somebody's own image.
      const isSilent =
        !sourceIsArm && !/^(?:hpc|slurm-gcp|debian|rocky|ubuntu|windows)-/.test(source)
      if (isSilent || sourceIsArm === ARM_FAMILIES.includes(machineFamily(machine))) continue
      collector.add({
        code: 'source-architecture',
        severity: 'warning',
        stage: 'build',
        ...siteAt(context, [...module.path, 'id']),
        nodes: [module.id],
        args: { source, sourceIsArm, machine },
      })
    }
  },
}
