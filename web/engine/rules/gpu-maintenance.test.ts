import { test } from 'vitest'
import { expectDiagnostics, expectNone } from '../../testing/expect-diagnostics.ts'
import { blueprintOfBuilder } from '../../testing/rule-blueprints.ts'
import { gpuMaintenance } from './gpu-maintenance.ts'

test.each([
  'machine_type: a3-highgpu-8g',
  'machine_type: a4x-highgpu-4g, on_host_maintenance: MIGRATE',
  'machine_type: a2-highgpu-1g, on_host_maintenance: MIGRATE',
  'accelerator_type: nvidia-l4, accelerator_count: 1, on_host_maintenance: MIGRATE',
])('{%s} would be told to migrate', (settings) => {
  expectDiagnostics(gpuMaintenance, blueprintOfBuilder(settings), [
    {
      code: 'gpu-maintenance',
      severity: 'warning',
      line: 9,
      fixes: [
        {
          kind: 'set-setting',
          id: 'image',
          name: 'on_host_maintenance',
          value: { kind: 'text', text: 'TERMINATE' },
        },
      ],
    },
  ])
})

test.each([
  '',
  'machine_type: a2-highgpu-1g',
  'accelerator_type: nvidia-l4, accelerator_count: 1',
  'machine_type: a3-highgpu-8g, on_host_maintenance: TERMINATE',
  'machine_type: a3-highgpu-8g, on_host_maintenance: $(vars.nothing)',
  'machine_type: n2-standard-4, on_host_maintenance: MIGRATE',
])('{%s} is fine', (settings) => {
  expectNone(gpuMaintenance, blueprintOfBuilder(settings))
})
