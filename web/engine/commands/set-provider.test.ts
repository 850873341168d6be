import { expect, test } from 'vitest'
import { editedLines } from '../../testing/run-intent.ts'

const text = `blueprint_name: b
terraform_providers:
  google:
    source: hashicorp/google
    version: ~> 6.0 # tried
deployment_groups:
- group: first
  modules: []
`

test('what is not given of a provider stays', () => {
  const configuration = [
    { name: 'project', value: { kind: 'text', text: '$(vars.project_id)' } },
  ] as const
  const set = { kind: 'set-provider', group: undefined, name: 'google', configuration } as const
  expect(editedLines(text, { ...set, version: '~> 7.0' })).toEqual([
    '-    version: ~> 6.0 # tried',
    '+    version: ~> 7.0 # tried',
    '+    configuration:',
    '+      project: $(vars.project_id)',
  ])
})

test('a group gets providers of its own', () => {
  const set = { kind: 'set-provider', group: 'first', name: 'google', source: 'a/b' } as const
  expect(editedLines(text, set)).toEqual([
    '+  terraform_providers:',
    '+    google:',
    '+      source: a/b',
  ])
  expect(editedLines(text, { ...set, group: 'none' })).toEqual(['There is no group none.'])
})

test('with the last provider the key goes', () => {
  const unset = { kind: 'unset-provider', group: undefined, name: 'google' } as const
  expect(editedLines(text, unset)).toEqual([
    '-terraform_providers:',
    '-  google:',
    '-    source: hashicorp/google',
    '-    version: ~> 6.0 # tried',
  ])
  expect(editedLines(text, { ...unset, name: 'other' })).toEqual(['There is no provider other.'])
})
