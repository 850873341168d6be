import { test } from 'vitest'
import { expectDiagnostics, expectNone } from '../../testing/expect-diagnostics.ts'
import { deploymentNameMissing } from './deployment-name-missing.ts'

const blueprint = 'blueprint_name: a\nvars: {zone: z}\n'

test('it is to supply in a draft, at vars', () => {
  expectDiagnostics(deploymentNameMissing, blueprint, [
    { code: 'deployment-name-missing', severity: 'info', line: 2, text: 'vars' },
  ])
})

test('it is an error once the values are there', () => {
  expectDiagnostics(
    deploymentNameMissing,
    blueprint,
    [{ code: 'deployment-name-missing', severity: 'error' }],
    {
      complete: true,
    },
  )
})

test('a deployment file or the command line may give it', () => {
  expectNone(deploymentNameMissing, blueprint, { deployment: 'vars: {deployment_name: d}\n' })
  const commandLine = { vars: new Map([['deployment_name', 'd']]), backendConfig: new Map() }
  expectNone(deploymentNameMissing, blueprint, { commandLine })
})
