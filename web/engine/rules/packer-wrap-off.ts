import { buildersOf } from './facts/builder.ts'
import { effectiveBool, presenceOf } from './facts/effective.ts'
import { keySiteAt } from './facts/place.ts'
import type { ExpandedRule } from './rule.ts'

/** Unwrapped, a startup script does not say when it is done. Ours alone. */
export const packerWrapOff: ExpandedRule = {
  codes: ['packer-wrap-off'],
  stage: 'expanded',
  check(context, collector) {
    const { expanded } = context
    const name = 'wrap_startup_script'
    for (const { module, communicator } of buildersOf(expanded)) {
      if (communicator !== 'none' || effectiveBool(module, name, expanded) !== false) continue
      const hasScript = ['startup_script', 'startup_script_file'].some(
        (script) => presenceOf(module, script, expanded) === 'present',
      )
      if (!hasScript) continue
      collector.add({
        code: 'packer-wrap-off',
        severity: 'warning',
        stage: 'build',
        ...keySiteAt(context, [...module.path, 'settings', name]),
        nodes: [module.id],
        args: {},
        fixes: [{ kind: 'unset-setting', id: module.id, name }],
      })
    }
  },
}
