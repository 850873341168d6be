import { buildersOf } from './facts/builder.ts'
import { presenceOf } from './facts/effective.ts'
import { keySiteAt } from './facts/place.ts'
import type { ExpandedRule } from './rule.ts'

/** Of two startup scripts the file wins. Ours alone. */
export const packerTwoStartup: ExpandedRule = {
  codes: ['packer-two-startup'],
  stage: 'expanded',
  check(context, collector) {
    const { expanded } = context
    for (const { module } of buildersOf(expanded)) {
      const names = ['startup_script', 'startup_script_file']
      if (!names.every((name) => presenceOf(module, name, expanded) === 'present')) continue
      const origin = module.settings.get('startup_script')?.origin
      const giver = origin?.kind === 'use' ? origin.givers[0]?.module : undefined
      const written = names.filter((name) => module.written.settings.entries.has(name))
      collector.add({
        code: 'packer-two-startup',
        severity: 'warning',
        stage: 'build',
        ...keySiteAt(context, [...module.path, 'settings', 'startup_script_file']),
        nodes: [module.id],
        args: { module: module.id, ...(giver === undefined ? {} : { giver }) },
        fixes: written.map((name) => ({ kind: 'unset-setting', id: module.id, name })),
      })
    }
  },
}
