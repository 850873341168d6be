import { test } from 'vitest'
import { expectDiagnostics, expectNone } from '../../testing/expect-diagnostics.ts'
import { blueprintOf, blueprintOfBuilder } from '../../testing/rule-blueprints.ts'
import { usePassesNothing } from './use-passes-nothing.ts'

test('a use without equal names is an error at the item', () => {
  const blueprint = blueprintOf(`
    - {id: net, source: modules/network/vpc}
    - {id: bucket, source: modules/file-system/cloud-storage-bucket, use: [net]}
  `)
  expectDiagnostics(usePassesNothing, blueprint, [
    {
      code: 'use-passes-nothing',
      severity: 'error',
      line: 7,
      text: 'net',
      nodes: ['bucket', 'net'],
      args: { consumer: 'bucket', used: 'net', why: 'no-equal-names', settings: [] },
      fixes: [
        { kind: 'disconnect', consumer: 'bucket', used: 'net' },
        { kind: 'skip-validator', validator: 'test_module_not_used' },
      ],
    },
  ])
})

test('a value of the author, or an earlier use, stands before it', () => {
  const blueprint = blueprintOf(`
    - {id: one, source: modules/network/vpc}
    - {id: two, source: modules/network/vpc}
    - {id: a, source: modules/file-system/filestore, use: [one, two]}
    - {id: b, source: modules/file-system/filestore, use: [one], settings: {network_id: x}}
  `)
  expectDiagnostics(usePassesNothing, blueprint, [
    {
      code: 'use-passes-nothing',
      args: { consumer: 'a', used: 'two', why: 'taken-earlier', settings: ['network_id'] },
    },
    {
      code: 'use-passes-nothing',
      args: { consumer: 'b', used: 'one', why: 'set-explicitly', settings: ['network_id'] },
      fixes: [
        { kind: 'disconnect', consumer: 'b', used: 'one' },
        { kind: 'unset-setting', id: 'b', name: 'network_id' },
        { kind: 'skip-validator', validator: 'test_module_not_used' },
      ],
    },
  ])
})

test('a network without a single subnet gives an image build nothing', () => {
  const blueprint = blueprintOfBuilder(
    '',
    'source: modules/network/multivpc, settings: {network_name_prefix: n}',
  )
  expectDiagnostics(usePassesNothing, blueprint, [
    {
      code: 'use-no-subnet',
      severity: 'error',
      line: 12,
      args: { consumer: 'image', used: 'net' },
      fixes: [
        {
          kind: 'set-setting',
          id: 'image',
          name: 'subnetwork_name',
          value: { kind: 'text', text: '$(net.subnetwork_names[0])' },
        },
        { kind: 'disconnect', consumer: 'image', used: 'net' },
      ],
    },
  ])
})

test('lists gather all, a list of the same module twice is fine, and unknown modules may give', () => {
  expectNone(
    usePassesNothing,
    blueprintOf(`
      - {id: net, source: modules/network/vpc}
      - {id: home, source: modules/file-system/filestore, use: [net, net]}
      - {id: vm, source: modules/compute/vm-instance, use: [net, home]}
      - {id: own, source: ./own, use: [net]}
    `),
  )
})

test('it can be skipped', () => {
  const blueprint = blueprintOf('- {id: a, source: modules/file-system/filestore, use: [a]}')
  expectDiagnostics(usePassesNothing, blueprint, [{ code: 'use-passes-nothing' }])
  expectNone(usePassesNothing, blueprint, { skipValidators: ['test_module_not_used'] })
})
