import { buildersOf } from './facts/builder.ts'
import { effectiveBool, effectiveValue, partOf } from './facts/effective.ts'
import { keySiteAt } from './facts/place.ts'
import type { ExpandedRule } from './rule.ts'

/** Integrity monitoring measures with the virtual TPM. Ours alone. */
export const shieldedVm: ExpandedRule = {
  codes: ['shielded-vm'],
  stage: 'expanded',
  check(context, collector) {
    const { expanded } = context
    const name = 'shielded_instance_config'
    for (const { module } of buildersOf(expanded)) {
      const isOn = effectiveBool(module, 'enable_shielded_vm', expanded)
      const config = effectiveValue(module, name, expanded)
      const isSet = module.written.settings.entries.has(name)
      if (isOn === undefined || !config.known || !isSet) continue
      const has = (part: string) => {
        const flag = partOf(config.value, part)
        return flag?.kind === 'bool' && flag.value
      }
      const lacksTpm = has('enable_integrity_monitoring') && !has('enable_vtpm')
      if (isOn && !lacksTpm) continue
      collector.add({
        code: 'shielded-vm',
        severity: isOn ? 'warning' : 'info',
        stage: 'packer',
        ...keySiteAt(context, [...module.path, 'settings', name]),
        nodes: [module.id],
        args: { problem: isOn ? 'no-tpm' : 'switched-off' },
      })
    }
  },
}
