import { test } from 'vitest'
import { expectDiagnostics, expectNone } from '../../testing/expect-diagnostics.ts'
import { blueprintOf } from '../../testing/rule-blueprints.ts'
import { moduleLocalEmbedded } from './module-local-embedded.ts'

test.each(['./modules/network/vpc', '../x/modules/network/vpc', './a/../modules/network/vpc'])(
  '%s ends in a module of the toolkit',
  (source) => {
    expectDiagnostics(moduleLocalEmbedded, blueprintOf(`- {id: a, source: ${source}}`), [
      {
        code: 'module-local-embedded',
        severity: 'error',
        line: 6,
        args: { path: 'modules/network/vpc' },
        fixes: [{ kind: 'set-source', id: 'a', source: 'modules/network/vpc' }],
      },
    ])
  },
)

test.each(['./vpc', './network/vpc', '/a/b/c/modules/network/vpc', 'modules/network/vpc'])(
  '%s does not count',
  (source) => {
    expectNone(moduleLocalEmbedded, blueprintOf(`- {id: a, source: ${source}}`))
  },
)
