import { buildersOf } from './facts/builder.ts'
import { presenceOf } from './facts/effective.ts'
import { siteAt } from './facts/place.ts'
import type { ExpandedRule } from './rule.ts'

const UPLOADED = ['shell_scripts', 'ansible_playbooks'] as const
const AT_START = ['startup_script', 'startup_script_file'] as const

/** The startup script runs while Packer's own scripts do, over one package lock. Ours alone. */
export const packerMixedScripts: ExpandedRule = {
  codes: ['packer-mixed-scripts'],
  stage: 'expanded',
  check(context, collector) {
    for (const { module } of buildersOf(context.expanded)) {
      const isPresent = (name: string) => presenceOf(module, name, context.expanded) === 'present'
      if (!AT_START.some(isPresent) || !UPLOADED.some(isPresent)) continue
      const written = UPLOADED.filter((name) => module.written.settings.entries.has(name))
      collector.add({
        code: 'packer-mixed-scripts',
        severity: 'warning',
        stage: 'build',
        ...siteAt(context, [...module.path, 'id']),
        nodes: [module.id],
        args: { module: module.id },
        fixes: written.map((name) => ({ kind: 'unset-setting', id: module.id, name })),
      })
    }
  },
}
