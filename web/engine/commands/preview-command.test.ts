import { describe, expect, test } from 'vitest'
import { analyzeText } from '../../testing/analyze-text.ts'
import type { Intent } from '../blueprint/intent.ts'
import { formatConsequence } from './consequence-words.ts'
import { previewCommand } from './preview-command.ts'

const text = `vars:
  project_id: p
  deployment_name: d
  zone: z
  machine_type: n2-standard-4
deployment_groups:
- group: first
  terraform_backend: {type: gcs}
  modules:
  - id: net
    source: modules/network/vpc
  - id: vm
    source: modules/compute/vm-instance
    use: [net]
    settings:
      startup_script: |
        echo $(net.network_id) \\$(net.x) $(vars.machine_type)
      labels: ((merge(var.labels, {a = module.net.network_name})))
- group: far
  modules:
  - id: build
    source: modules/packer/custom-image
    kind: packer
  - id: other
    source: github.com/a/b//c?ref=v1
`

function preview(intent: Intent, deployment?: string) {
  const result = previewCommand(analyzeText(text, {}, deployment), intent)
  if (result.kind === 'refusal') throw new Error(result.reason)
  return {
    lines: result.lines.map(({ file, line, before, after }) => [
      file[0],
      line,
      before?.trim(),
      after?.trim(),
    ]),
    consequences: result.consequences.map(formatConsequence),
    data: result.consequences,
  }
}

describe('the preview of a new name', () => {
  test('of a module lists each line, and that it is made anew', () => {
    const { lines, consequences } = preview({ kind: 'rename-module', id: 'net', newId: 'net-1' })
    expect(lines).toEqual([
      ['b', 10, '- id: net', '- id: net-1'],
      ['b', 14, 'use: [net]', 'use: [net-1]'],
      [
        'b',
        17,
        'echo $(net.network_id) \\$(net.x) $(vars.machine_type)',
        'echo $(net-1.network_id) \\$(net.x) $(vars.machine_type)',
      ],
      [
        'b',
        18,
        'labels: ((merge(var.labels, {a = module.net.network_name})))',
        'labels: ((merge(var.labels, {a = module.net-1.network_name})))',
      ],
    ])
    expect(consequences).toEqual([
      'If net is deployed already, the next deployment destroys what it made and makes it anew as net-1.',
    ])
  })

  test('of a builder and of a group tells what is left behind', () => {
    expect(preview({ kind: 'rename-module', id: 'build', newId: 'b' }).data).toEqual([
      { kind: 'image-built-anew', id: 'build', newId: 'b' },
    ])
    expect(preview({ kind: 'rename-group', name: 'first', newName: 'x' }).data).toEqual([
      { kind: 'state-left-behind', group: 'first', newName: 'x', isRemote: true },
    ])
    expect(preview({ kind: 'rename-group', name: 'far', newName: 'x' }).consequences).toEqual([
      'If far is deployed already, its state stays in the folder far: destroy the group before, or move terraform.tfstate to the folder x.',
    ])
  })

  test('of a variable shows both files and the settings that keep what was taken by name', () => {
    const intent = { kind: 'rename-variable', name: 'machine_type', newName: 'size' } as const
    const { lines, data } = preview(intent, 'vars:\n  machine_type: e2-medium\n')
    expect(lines).toEqual([
      ['b', 5, 'machine_type: n2-standard-4', 'size: n2-standard-4'],
      [
        'b',
        17,
        'echo $(net.network_id) \\$(net.x) $(vars.machine_type)',
        'echo $(net.network_id) \\$(net.x) $(vars.size)',
      ],
      ['b', 19, undefined, '# the variable had this name before'],
      ['b', 19, undefined, 'machine_type: $(vars.size)'],
      ['b', 24, undefined, 'settings:'],
      ['b', 24, undefined, '# the variable had this name before'],
      ['b', 24, undefined, 'machine_type: $(vars.size)'],
      ['d', 2, 'machine_type: e2-medium', 'size: e2-medium'],
    ])
    expect(data).toEqual([
      {
        kind: 'taken-by-name',
        variable: 'machine_type',
        newName: 'size',
        modules: ['vm', 'build'],
      },
      { kind: 'takers-unknown', variable: 'machine_type', modules: ['other'] },
      { kind: 'given-by-old-name', variable: 'machine_type', newName: 'size' },
    ])
  })

  test('says why a name cannot be changed', () => {
    const refusal = (name: string, newName: string) =>
      previewCommand(analyzeText(text), { kind: 'rename-variable', name, newName })
    for (const name of ['project_id', 'deployment_name', 'zone']) {
      expect(refusal(name, 'x')).toMatchObject({
        reason: expect.stringMatching(`^${name} is a name`),
      })
    }
    for (const name of ['labels', 'region']) {
      expect(refusal('machine_type', name)).toMatchObject({
        reason: expect.stringMatching(`^${name} is a name`),
      })
    }
    expect(refusal('machine_type', 'name_prefix')).toEqual({
      kind: 'refusal',
      reason: 'A variable named name_prefix would fill a setting of vm by its name.',
    })
    expect(refusal('machine_type', 'a b')).toMatchObject({ kind: 'refusal' })
  })
})
