import { test } from 'vitest'
import { expectDiagnostics, expectNone } from '../../testing/expect-diagnostics.ts'
import { blueprintOfBuilder } from '../../testing/rule-blueprints.ts'
import { shieldedVm } from './shielded-vm.ts'

const config = (tpm: boolean, monitoring: boolean) =>
  `shielded_instance_config: {enable_secure_boot: true, enable_vtpm: ${tpm}, enable_integrity_monitoring: ${monitoring}}`

test('monitoring without the virtual TPM is a warning', () => {
  expectDiagnostics(
    shieldedVm,
    blueprintOfBuilder(`enable_shielded_vm: true, ${config(false, true)}`),
    [{ code: 'shielded-vm', severity: 'warning', line: 13, args: { problem: 'no-tpm' } }],
  )
})

test('a configuration that is switched off is told', () => {
  expectDiagnostics(shieldedVm, blueprintOfBuilder(config(true, true)), [
    { code: 'shielded-vm', severity: 'info', args: { problem: 'switched-off' } },
  ])
})

test('sound configurations are fine', () => {
  expectNone(shieldedVm, blueprintOfBuilder(`enable_shielded_vm: true, ${config(true, true)}`))
  expectNone(shieldedVm, blueprintOfBuilder(`enable_shielded_vm: true, ${config(false, false)}`))
  expectNone(shieldedVm, blueprintOfBuilder('enable_shielded_vm: true'))
})
