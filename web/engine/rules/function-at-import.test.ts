import { test } from 'vitest'
import { expectDiagnostics, expectNone } from '../../testing/expect-diagnostics.ts'
import { blueprintOfBuilder } from '../../testing/rule-blueprints.ts'
import { functionAtImport } from './function-at-import.ts'

test('a function that import-inputs does not have is warned of', () => {
  expectDiagnostics(
    functionAtImport,
    blueprintOfBuilder('image_family: $(lower(net.network_name))'),
    [
      {
        code: 'function-at-import',
        severity: 'warning',
        line: 13,
        args: { name: 'lower', available: ['flatten', 'ghpc_stage', 'merge'] },
      },
    ],
  )
})

test('its own functions, and settings without outputs, are no concern of this rule', () => {
  expectNone(functionAtImport, blueprintOfBuilder("tags: '$(flatten([net.network_name]))'"))
  expectNone(functionAtImport, blueprintOfBuilder('image_family: $(lower(vars.zone))'))
})
