import { test } from 'vitest'
import { expectDiagnostics, expectNone } from '../../testing/expect-diagnostics.ts'
import { blueprintOfBuilder } from '../../testing/rule-blueprints.ts'
import { gpuType } from './gpu-type.ts'

test.each<readonly [string, object]>([['accelerator_count: 1', { line: 13, text: '1' }]])(
  '{%s} is told',
  (settings, facts) => {
    expectDiagnostics(gpuType, blueprintOfBuilder(settings), [
      { code: 'gpu-type', severity: 'warning', ...facts },
    ])
  },
)

test.each([
  'accelerator_count: 0',
  'accelerator_count: 1, accelerator_type: nvidia-l4',
  'accelerator_count: 1, accelerator_type: $(vars.nothing)',
  '',
])('{%s} is fine', (settings) => {
  expectNone(gpuType, blueprintOfBuilder(settings))
})
