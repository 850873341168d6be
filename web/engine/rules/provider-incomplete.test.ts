import { test } from 'vitest'
import { dedent } from '../../testing/dedent.ts'
import { expectDiagnostics } from '../../testing/expect-diagnostics.ts'
import { providerIncomplete } from './provider-incomplete.ts'

test('a provider without source or version is an error at the provider', () => {
  const blueprint = dedent`
    terraform_providers:
      google: {source: hashicorp/google, version: "6"}
      other:
        source: a/b
      third: {version: "1"}
  `
  expectDiagnostics(providerIncomplete, blueprint, [
    { code: 'provider-incomplete', line: 3, args: { provider: 'other', missing: 'version' } },
    { code: 'provider-incomplete', line: 5, args: { provider: 'third', missing: 'source' } },
  ])
})

test('one of a group is an error at the group, as gcluster names it', () => {
  const blueprint = dedent`
    deployment_groups:
    - group: g
      terraform_providers:
        google: {source: hashicorp/google}
  `
  expectDiagnostics(providerIncomplete, blueprint, [
    {
      code: 'provider-incomplete',
      line: 2,
      path: 'deployment_groups[0].terraform_providers.google.version',
    },
  ])
})
