import { test } from 'vitest'
import { expectDiagnostics, expectNone } from '../../testing/expect-diagnostics.ts'
import { blueprintOf } from '../../testing/rule-blueprints.ts'
import { unknownSetting } from './unknown-setting.ts'

test('a setting that the module does not have is an error at its key', () => {
  const blueprint = blueprintOf(
    '- id: net\n  source: modules/network/vpc\n  settings:\n    network_nam: a\n',
  )
  expectDiagnostics(unknownSetting, blueprint, [
    {
      code: 'unknown-setting',
      severity: 'error',
      line: 9,
      text: 'network_nam',
      path: 'deployment_groups[0].modules[0].settings.network_nam',
      nodes: ['net'],
      args: { name: 'network_nam', module: 'vpc', nearest: 'network_name' },
      fixes: [
        { kind: 'rename-setting', id: 'net', name: 'network_nam', newName: 'network_name' },
        { kind: 'unset-setting', id: 'net', name: 'network_nam' },
      ],
    },
  ])
})

test('four edits away is too far for a guess', () => {
  expectDiagnostics(
    unknownSetting,
    blueprintOf('- {id: a, source: modules/network/vpc, settings: {qqqqqqqqqq: 1}}'),
    [{ code: 'unknown-setting', args: { name: 'qqqqqqqqqq', module: 'vpc' } }],
  )
})

test('a setting that comes by a merge key points at settings, as gcluster', () => {
  const blueprint = blueprintOf(`
    - id: one
      source: modules/network/vpc
      settings: &shared
        network_name: n
    - id: two
      source: modules/file-system/filestore
      settings:
        <<: *shared
        local_mount: /home
  `)
  expectDiagnostics(unknownSetting, blueprint, [
    {
      code: 'unknown-setting',
      line: 12,
      text: 'settings',
      args: { name: 'network_name', module: 'filestore' },
    },
  ])
})

test('nothing is said of modules whose files are not known', () => {
  expectNone(unknownSetting, blueprintOf('- {id: a, source: ./a, settings: {x: 1}}'))
})
