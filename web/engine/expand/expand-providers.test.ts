import { expect, test } from 'vitest'
import { analyzeText } from '../../testing/analyze-text.ts'
import { printSetting } from '../blueprint/print-setting.ts'

/** The providers of a group with one module, by name, with their configuration. */
function providersOf(vars: string, top = '', group = '', kind = 'terraform') {
  const { expanded } = analyzeText(
    `blueprint_name: demo
vars: {deployment_name: d${vars}}
${top}deployment_groups:
- group: g
${group}  modules: [{id: m, source: ./m, kind: ${kind}}]
`,
    { rules: [] },
  )
  const providers = [...(expanded?.groups[0]?.providers ?? [])].map(
    ([name, { configuration }]) =>
      [
        name,
        Object.fromEntries([...configuration].map(([key, value]) => [key, printSetting(value)])),
      ] as const,
  )
  return Object.fromEntries(providers)
}

test('Google’s two are configured by the variables that there are', () => {
  const configuration = { project: 'var.project_id', zone: 'var.zone' }
  expect(providersOf(', project_id: p, zone: z')).toEqual({
    google: configuration,
    'google-beta': configuration,
  })
})

test('providers of the blueprint stand for them, and those of a group for both', () => {
  const top = 'terraform_providers: {aws: {source: a, version: b, configuration: {x: 1}}}\n'
  expect(providersOf('', top)).toEqual({ aws: { x: '1' } })
  expect(providersOf('', top, '  terraform_providers: {}\n')).toEqual({})
})

test('an image build has only those of its own', () => {
  expect(providersOf(', project_id: p', '', '', 'packer')).toEqual({})
})
