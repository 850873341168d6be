import { test } from 'vitest'
import { expectDiagnostics, expectNone } from '../../testing/expect-diagnostics.ts'
import { blueprintOfBuilder } from '../../testing/rule-blueprints.ts'
import { packerRelativeFile } from './packer-relative-file.ts'

test.each<readonly [string, object]>([
  ['shell_scripts: [/a.sh, b.sh]', { line: 13, text: 'b.sh', args: { file: 'b.sh' } }],
  ['startup_script_file: ./c.sh', { text: './c.sh' }],
  [
    'ansible_playbooks: [{playbook_file: p.yml, galaxy_file: /r.yml, extra_arguments: []}]',
    { text: 'p.yml' },
  ],
])('{%s} is told', (settings, facts) => {
  expectDiagnostics(packerRelativeFile, blueprintOfBuilder(settings), [
    { code: 'packer-relative-file', severity: 'warning', ...facts },
  ])
})

test.each([
  'shell_scripts: [/a.sh]',
  'shell_scripts: [~/a.sh]',
  'startup_script: ./not-a-path',
  'shell_scripts: ["$(ghpc_stage(\\"a.sh\\"))"]',
  '',
])('{%s} is fine', (settings) => {
  expectNone(packerRelativeFile, blueprintOfBuilder(settings))
})
