import { test } from 'vitest'
import { expectDiagnostics, expectNone } from '../../testing/expect-diagnostics.ts'
import { blueprintOf, blueprintOfGroups } from '../../testing/rule-blueprints.ts'
import { moduleDuplicate } from './module-duplicate.ts'

test('an id used before, in whatever group, is an error', () => {
  const blueprint = blueprintOfGroups(
    `
      - group: a
        modules:
        - {id: net, source: modules/network/vpc}
        - {id: net-2, source: modules/network/vpc}
    `,
    `
      - group: b
        modules:
        - {id: net, source: modules/network/vpc}
    `,
  )
  const start = blueprint.lastIndexOf('net, ')
  const span = { file: 'blueprint', start, end: start + 3 } as const
  expectDiagnostics(moduleDuplicate, blueprint, [
    {
      code: 'module-duplicate',
      severity: 'error',
      line: 10,
      text: 'net',
      args: { id: 'net' },
      fixes: [{ kind: 'replace-scalar', span, text: 'net-3' }],
    },
  ])
})

test('missing ids are not equal', () => {
  expectNone(moduleDuplicate, blueprintOf('- {source: ./a}\n- {source: ./a}'))
})
