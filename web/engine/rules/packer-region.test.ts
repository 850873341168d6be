import { test } from 'vitest'
import { expectDiagnostics, expectNone } from '../../testing/expect-diagnostics.ts'
import { blueprintOfBuilder } from '../../testing/rule-blueprints.ts'
import { packerRegion } from './packer-region.ts'

test('a region set in the builder must be that of its zone', () => {
  expectDiagnostics(packerRegion, blueprintOfBuilder('region: europe-west4'), [
    {
      code: 'packer-region',
      severity: 'warning',
      line: 13,
      text: 'region',
      args: { region: 'europe-west4', zone: 'us-central1-a' },
      fixes: [{ kind: 'unset-setting', id: 'image', name: 'region' }],
    },
  ])
})

test('the region of the variable is no concern of this rule', () => {
  expectNone(packerRegion, blueprintOfBuilder('zone: europe-west4-a'))
  expectNone(packerRegion, blueprintOfBuilder('region: us-central1'))
})
