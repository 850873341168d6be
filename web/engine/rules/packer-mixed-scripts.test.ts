import { test } from 'vitest'
import { expectDiagnostics, expectNone } from '../../testing/expect-diagnostics.ts'
import { blueprintOfBuilder } from '../../testing/rule-blueprints.ts'
import { packerMixedScripts } from './packer-mixed-scripts.ts'

test('a startup script beside shell scripts or playbooks is warned of', () => {
  expectDiagnostics(
    packerMixedScripts,
    blueprintOfBuilder('startup_script: a, shell_scripts: [/b.sh]'),
    [
      {
        code: 'packer-mixed-scripts',
        severity: 'warning',
        line: 9,
        args: { module: 'image' },
        fixes: [{ kind: 'unset-setting', id: 'image', name: 'shell_scripts' }],
      },
    ],
  )
  expectDiagnostics(
    packerMixedScripts,
    blueprintOfBuilder(
      'startup_script_file: /a, ansible_playbooks: [{playbook_file: a, galaxy_file: b, extra_arguments: []}]',
    ),
    [{ code: 'packer-mixed-scripts' }],
  )
})

test('one kind alone is fine, and empty lists are none', () => {
  expectNone(packerMixedScripts, blueprintOfBuilder('startup_script: a, shell_scripts: []'))
  expectNone(packerMixedScripts, blueprintOfBuilder('shell_scripts: [/b.sh]'))
})
