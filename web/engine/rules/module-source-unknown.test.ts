import { test } from 'vitest'
import { expectDiagnostics, expectNone } from '../../testing/expect-diagnostics.ts'
import { blueprintOf } from '../../testing/rule-blueprints.ts'
import { moduleSourceUnknown } from './module-source-unknown.ts'

test('a path that the toolkit does not have is an error, with the nearest one', () => {
  expectDiagnostics(moduleSourceUnknown, blueprintOf('- {id: a, source: modules/network/vcp}'), [
    {
      code: 'module-source-unknown',
      severity: 'error',
      line: 6,
      text: 'modules/network/vcp',
      args: { source: 'modules/network/vcp', version: 'v1.95.0', nearest: 'modules/network/vpc' },
      fixes: [{ kind: 'set-source', id: 'a', source: 'modules/network/vpc' }],
    },
  ])
})

test('a module of the same name elsewhere is offered', () => {
  expectDiagnostics(
    moduleSourceUnknown,
    blueprintOf('- {id: a, source: community/modules/network/filestore}'),
    [
      {
        code: 'module-source-unknown',
        args: {
          source: 'community/modules/network/filestore',
          version: 'v1.95.0',
          nearest: 'modules/file-system/filestore',
        },
      },
    ],
  )
})

test('a trailing slash and a .. do not lead to a module', () => {
  const blueprint = blueprintOf(`
    - {id: a, source: modules/network/vpc/}
    - {id: b, source: modules/compute/../network/vpc}
  `)
  expectDiagnostics(moduleSourceUnknown, blueprint, [
    { code: 'module-source-unknown', line: 6 },
    { code: 'module-source-unknown', line: 7 },
  ])
})

test('local and remote sources are not looked up', () => {
  expectNone(
    moduleSourceUnknown,
    blueprintOf('- {id: a, source: ./x}\n- {id: b, source: github.com/a/b//modules/x}'),
  )
})
