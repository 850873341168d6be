import { test } from 'vitest'
import { expectDiagnostics, expectNone } from '../../testing/expect-diagnostics.ts'
import { blueprintOf } from '../../testing/rule-blueprints.ts'
import { useUnknown } from './use-unknown.ts'

test('an item that is no id is an error there, with the nearest one', () => {
  const blueprint = blueprintOf(`
    - {id: network, source: modules/network/vpc}
    - id: home
      source: modules/file-system/filestore
      use:
      - network
      - netwrk
      - qqqqqqqqq
  `)
  const start = blueprint.indexOf('netwrk')
  const span = { file: 'blueprint', start, end: start + 'netwrk'.length } as const
  expectDiagnostics(useUnknown, blueprint, [
    {
      code: 'use-unknown',
      severity: 'error',
      line: 11,
      text: 'netwrk',
      nodes: ['home'],
      args: { id: 'netwrk', nearest: 'network' },
      fixes: [
        { kind: 'replace-scalar', span, text: 'network' },
        { kind: 'disconnect', consumer: 'home', used: 'netwrk' },
      ],
    },
    { code: 'use-unknown', line: 12, args: { id: 'qqqqqqqqq' } },
  ])
})

test('a module without an id cannot be used by its stand-in', () => {
  expectDiagnostics(
    useUnknown,
    blueprintOf('- {source: ./a}\n- {id: b, source: ./b, use: ["primary[0]"]}'),
    [{ code: 'use-unknown' }],
  )
})

test('a module may use itself', () => {
  expectNone(useUnknown, blueprintOf('- {id: a, source: ./a, use: [a]}'))
})
