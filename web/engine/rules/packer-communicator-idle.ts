import { buildersOf } from './facts/builder.ts'
import { presenceOf } from './facts/effective.ts'
import { keySiteAt } from './facts/place.ts'
import type { ExpandedRule } from './rule.ts'

const UPLOADED = ['shell_scripts', 'ansible_playbooks', 'windows_startup_ps1'] as const

/** A login without anything to upload is an open door for nothing. Ours alone. */
export const packerCommunicatorIdle: ExpandedRule = {
  codes: ['packer-communicator-idle'],
  stage: 'expanded',
  check(context, collector) {
    const name = 'communicator'
    for (const { module, communicator } of buildersOf(context.expanded)) {
      if (communicator !== 'ssh' && communicator !== 'winrm') continue
      const isIdle = UPLOADED.every(
        (script) => presenceOf(module, script, context.expanded) === 'absent',
      )
      if (!isIdle) continue
      collector.add({
        code: 'packer-communicator-idle',
        severity: 'info',
        stage: 'build',
        ...keySiteAt(context, [...module.path, 'settings', name]),
        nodes: [module.id],
        args: {},
        fixes: [{ kind: 'unset-setting', id: module.id, name }],
      })
    }
  },
}
