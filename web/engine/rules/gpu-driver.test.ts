import { test } from 'vitest'
import { expectDiagnostics, expectNone } from '../../testing/expect-diagnostics.ts'
import { blueprintOfGroups } from '../../testing/rule-blueprints.ts'
import { gpuDriver } from './gpu-driver.ts'

function build(settings: string, installs = true): string {
  return blueprintOfGroups(
    `- group: one\n  modules:\n  - {id: script, source: community/modules/scripts/windows-startup-script, settings: {install_nvidia_driver: ${installs}}}`,
    `- group: two\n  modules:\n  - {id: image, source: modules/packer/custom-image, kind: packer, use: [script], settings: {subnetwork_name: s, ${settings}}}`,
  )
}

test('a driver for a GPU that the builder does not have is told', () => {
  expectDiagnostics(gpuDriver, build('machine_type: n2-standard-8'), [
    {
      code: 'gpu-driver',
      severity: 'info',
      line: 9,
      nodes: ['image', 'script'],
      args: { script: 'script', machine: 'n2-standard-8' },
    },
  ])
})

test('a machine with a GPU, or no driver, is fine', () => {
  expectNone(gpuDriver, build('machine_type: g2-standard-4'))
  expectNone(gpuDriver, build('machine_type: n1-standard-4, accelerator_type: nvidia-tesla-t4'))
  expectNone(gpuDriver, build('machine_type: n2-standard-8', false))
})
