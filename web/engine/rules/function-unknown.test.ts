import { test } from 'vitest'
import { dedent } from '../../testing/dedent.ts'
import { expectDiagnostics, expectNone } from '../../testing/expect-diagnostics.ts'
import { functionUnknown } from './function-unknown.ts'

const withSetting = (expression: string) => dedent`
  blueprint_name: b
  vars: {deployment_name: d}
  deployment_groups:
  - group: g
    modules:
    - id: machine
      source: modules/compute/vm-instance
      settings:
        name_prefix: ${expression}
`

test('a function that Terraform does not have is a warning with the nearest name', () => {
  expectDiagnostics(functionUnknown, withSetting('$(lowerr(vars.deployment_name))'), [
    {
      code: 'function-unknown',
      severity: 'warning',
      line: 9,
      args: { name: 'lowerr', nearest: 'lower' },
    },
  ])
})

test.each([
  '$(lower(vars.deployment_name))',
  '((core::lower(var.deployment_name)))',
  '((provider::aws::arn_parse("x")))',
  '$(ghpc_stage("file"))',
])('%s calls nothing unknown', (expression) => {
  expectNone(functionUnknown, withSetting(expression))
})
