import { test } from 'vitest'
import { expectDiagnostics, expectNone } from '../../testing/expect-diagnostics.ts'
import { blueprintOf } from '../../testing/rule-blueprints.ts'
import { moduleKindNeedless } from './module-kind-needless.ts'

test('a Terraform module as a Packer one is a warning: gcluster takes it', () => {
  expectDiagnostics(
    moduleKindNeedless,
    blueprintOf('- {id: a, source: modules/network/vpc, kind: packer}'),
    [
      {
        code: 'module-kind-needless',
        severity: 'warning',
        line: 6,
        text: 'packer',
        fixes: [{ kind: 'set-kind', id: 'a', moduleKind: undefined }],
      },
    ],
  )
})

test('a Packer module is one', () => {
  expectNone(
    moduleKindNeedless,
    blueprintOf('- {id: a, source: modules/packer/custom-image, kind: packer}'),
  )
})
