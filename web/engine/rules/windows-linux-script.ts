import { buildersOf } from './facts/builder.ts'
import { presenceOf } from './facts/effective.ts'
import { siteAt } from './facts/place.ts'
import { hasPowershell, startsFromWindows } from './facts/windows.ts'
import type { ExpandedRule } from './rule.ts'

/** The plugin drops a startup script where it builds a Windows image. Ours alone. */
export const windowsLinuxScript: ExpandedRule = {
  codes: ['windows-linux-script'],
  stage: 'expanded',
  check(context, collector) {
    const { expanded } = context
    for (const { module } of buildersOf(expanded)) {
      const isWindows =
        hasPowershell(module, expanded) || startsFromWindows(module, expanded) === true
      const scripts = ['startup_script', 'startup_script_file'].filter(
        (name) => presenceOf(module, name, expanded) === 'present',
      )
      if (!isWindows || scripts.length === 0) continue
      const written = scripts.filter((name) => module.written.settings.entries.has(name))
      collector.add({
        code: 'windows-linux-script',
        severity: 'warning',
        stage: 'build',
        ...siteAt(context, [...module.path, 'id']),
        nodes: [module.id],
        args: {},
        fixes: written.map((name) => ({ kind: 'unset-setting', id: module.id, name })),
      })
    }
  },
}
