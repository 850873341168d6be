import { test } from 'vitest'
import { expectDiagnostics, expectNone } from '../../testing/expect-diagnostics.ts'
import { blueprintOf } from '../../testing/rule-blueprints.ts'
import { sourceSlashesPlace } from './source-slashes-place.ts'

test.each([
  [
    'github.com/o/r/images//packer?ref=v1',
    'github.com/o/r',
    'github.com/o/r//images/packer?ref=v1',
  ],
  ['git::https://h/r.git/a/b//c', 'git::https://h/r.git', 'git::https://h/r.git//a/b/c'],
])('the slashes of %s belong behind %s', (source, repository, moved) => {
  expectDiagnostics(
    sourceSlashesPlace,
    blueprintOf(`- {id: a, source: "${source}", kind: packer}`),
    [
      {
        code: 'source-slashes-place',
        severity: 'warning',
        line: 6,
        args: { repository },
        fixes: [{ kind: 'set-source', id: 'a', source: moved }],
      },
    ],
  )
})

test.each(['github.com/o/r//packer?ref=v1', 'git::https://h/r.git//a/b', 'github.com/o/r/images'])(
  '%s is fine',
  (source) => {
    expectNone(sourceSlashesPlace, blueprintOf(`- {id: a, source: "${source}", kind: packer}`))
  },
)

test('a module of Terraform brings what lies beside it anyway', () => {
  expectNone(sourceSlashesPlace, blueprintOf('- {id: a, source: github.com/o/r/images//packer}'))
})
