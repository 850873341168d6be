import { test } from 'vitest'
import { dedent } from '../../testing/dedent.ts'
import { expectDiagnostics, expectNone } from '../../testing/expect-diagnostics.ts'
import { validatorUnknown } from './validator-unknown.ts'

const blueprint = dedent`
  validators:
  - validator: test_module_not_usd
  - {validator: zip, skip: true}
  - {validator: test_zone_exists}
`

test('a validator that gcluster does not have is an error where it is to run', () => {
  expectDiagnostics(validatorUnknown, blueprint, [
    {
      code: 'validator-unknown',
      severity: 'error',
      line: 2,
      text: 'test_module_not_usd',
      args: { name: 'test_module_not_usd', nearest: 'test_module_not_used' },
    },
  ])
})

test('it follows the validation level', () => {
  expectDiagnostics(
    validatorUnknown,
    blueprint,
    [{ code: 'validator-unknown', severity: 'warning' }],
    {
      level: 'WARNING',
    },
  )
  expectNone(validatorUnknown, blueprint, { level: 'IGNORE' })
})
