import { test } from 'vitest'
import { expectDiagnostics, expectNone } from '../../testing/expect-diagnostics.ts'
import { blueprintOfBuilder } from '../../testing/rule-blueprints.ts'
import { variableImplicit } from './variable-implicit.ts'

function blueprintWith(variable: string, settings: string): string {
  return blueprintOfBuilder(settings).replace(
    'zone: us-central1-a',
    `zone: us-central1-a, ${variable}`,
  )
}

test('an input taken by its name alone is told', () => {
  expectDiagnostics(variableImplicit, blueprintWith('disk_size: 50', ''), [
    {
      code: 'variable-implicit',
      severity: 'info',
      line: 9,
      args: { input: 'disk_size', module: 'image', others: [] },
    },
  ])
})

test('it is a warning where other modules take the variable for something else', () => {
  const blueprint = blueprintWith('machine_type: n2-standard-8', '').replace(
    '- group: packer',
    '  - {id: vm, source: modules/compute/vm-instance, use: [net]}\n- group: packer',
  )
  expectDiagnostics(variableImplicit, blueprint, [
    {
      code: 'variable-implicit',
      severity: 'warning',
      args: { input: 'machine_type', module: 'image', others: ['vm'] },
    },
  ])
})

test('an explicit value, and variables meant for all, are fine', () => {
  expectNone(variableImplicit, blueprintWith('disk_size: 50', 'disk_size: 20'))
  expectNone(variableImplicit, blueprintWith('labels: {a: b}', ''))
})
