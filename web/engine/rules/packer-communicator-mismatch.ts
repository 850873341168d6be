import type { Expanded } from '../expand/expanded.ts'
import { type Builder, buildersOf } from './facts/builder.ts'
import { presenceOf } from './facts/effective.ts'
import { siteAt } from './facts/place.ts'
import type { ExpandedRule } from './rule.ts'

/** Shell scripts and playbooks run over SSH, PowerShell over WinRM. Ours alone. */
export const packerCommunicatorMismatch: ExpandedRule = {
  codes: ['packer-communicator-mismatch'],
  stage: 'expanded',
  check(context, collector) {
    for (const builder of buildersOf(context.expanded)) {
      const scripts = unfitScripts(builder, context.expanded)
      if (scripts === undefined) continue
      const { module, communicator } = builder
      const name = 'communicator'
      const isExplicit = module.written.settings.entries.has(name)
      collector.add({
        code: 'packer-communicator-mismatch',
        severity: 'warning',
        stage: 'build',
        ...siteAt(context, [...module.path, ...(isExplicit ? ['settings', name] : ['id'])]),
        nodes: [module.id],
        args: { communicator, scripts },
        fixes: isExplicit ? [{ kind: 'unset-setting', id: module.id, name }] : [],
      })
    }
  },
}

function unfitScripts({ module, communicator }: Builder, expanded: Expanded): string | undefined {
  const isPresent = (name: string) => presenceOf(module, name, expanded) === 'present'
  const unfit: readonly string[] =
    communicator === 'winrm'
      ? ['shell_scripts', 'ansible_playbooks']
      : communicator === 'ssh'
        ? ['windows_startup_ps1']
        : []
  return unfit.find(isPresent)
}
