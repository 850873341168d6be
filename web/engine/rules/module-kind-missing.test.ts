import { test } from 'vitest'
import { expectDiagnostics, expectNone } from '../../testing/expect-diagnostics.ts'
import { blueprintOf } from '../../testing/rule-blueprints.ts'
import { moduleKindMissing } from './module-kind-missing.ts'

test('the image builder without its kind is an error at the source', () => {
  expectDiagnostics(
    moduleKindMissing,
    blueprintOf('- {id: a, source: modules/packer/custom-image}'),
    [
      {
        code: 'module-kind-missing',
        severity: 'error',
        line: 6,
        text: 'modules/packer/custom-image',
        args: { module: 'a' },
        fixes: [{ kind: 'set-kind', id: 'a', moduleKind: 'packer' }],
      },
    ],
  )
})

test('with its kind it is fine', () => {
  expectNone(
    moduleKindMissing,
    blueprintOf('- {id: a, source: modules/packer/custom-image, kind: packer}'),
  )
})
