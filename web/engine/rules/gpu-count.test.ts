import { test } from 'vitest'
import { expectDiagnostics, expectNone } from '../../testing/expect-diagnostics.ts'
import { blueprintOfBuilder } from '../../testing/rule-blueprints.ts'
import { gpuCount } from './gpu-count.ts'

test.each<readonly [string, object]>([
  [
    'accelerator_type: nvidia-l4',
    { line: 13, text: 'nvidia-l4', args: { machine: 'n2-standard-4' } },
  ],
  [
    'accelerator_type: nvidia-l4, accelerator_count: 1, machine_type: g2-standard-4',
    { args: { machine: 'g2-standard-4' } },
  ],
])('{%s} is told', (settings, facts) => {
  expectDiagnostics(gpuCount, blueprintOfBuilder(settings), [
    { code: 'gpu-count', severity: 'warning', ...facts },
  ])
})

test.each([
  'accelerator_type: nvidia-l4, accelerator_count: 1',
  'accelerator_type: nvidia-l4, accelerator_count: $(vars.nothing)',
  '',
])('{%s} is fine', (settings) => {
  expectNone(gpuCount, blueprintOfBuilder(settings))
})
