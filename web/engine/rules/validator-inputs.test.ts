import { test } from 'vitest'
import { dedent } from '../../testing/dedent.ts'
import { expectDiagnostics } from '../../testing/expect-diagnostics.ts'
import { validatorInputs } from './validator-inputs.ts'

test('inputs of a validator that takes none are an error', () => {
  const blueprint = dedent`
    validators:
    - validator: test_module_not_used
      inputs: {x: 1}
    - {validator: test_deployment_variable_not_used, skip: true, inputs: {x: 1}}
    - {validator: test_zone_exists, inputs: {zone: a}}
    - {validator: test_module_not_used, inputs: {}}
  `
  expectDiagnostics(validatorInputs, blueprint, [
    {
      code: 'validator-inputs',
      severity: 'error',
      line: 3,
      args: { name: 'test_module_not_used' },
    },
  ])
})
