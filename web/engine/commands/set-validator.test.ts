import { expect, test } from 'vitest'
import { editedLines } from '../../testing/run-intent.ts'

const text = `blueprint_name: b
validators:
- 5
-
- validator: test_apis_enabled # slow
  inputs:
    project_id: p
deployment_groups: []
`

const inputs = [{ name: 'project_id', value: { kind: 'text', text: 'q' } }] as const

test('an entry is found by its name, whatever stands beside it', () => {
  const set = { kind: 'set-validator', validator: 'test_apis_enabled', skip: true } as const
  expect(editedLines(text, { ...set, inputs })).toEqual([
    '-    project_id: p',
    '+    project_id: q',
    '+  skip: true',
  ])
})

test('a new entry stands last, with the key before the groups where there was none', () => {
  const set = { kind: 'set-validator', validator: 'test_zone_exists', inputs } as const
  const lines = ['+- validator: test_zone_exists', '+  inputs:', '+    project_id: q']
  expect(editedLines(text, set)).toEqual(lines)
  const bare = 'blueprint_name: b\ndeployment_groups: []\n'
  expect(editedLines(bare, set)).toEqual(['+validators:', ...lines])
})

test('an entry is taken out with its comment', () => {
  const unset = { kind: 'unset-validator', validator: 'test_apis_enabled' } as const
  expect(editedLines(text, unset)).toEqual([
    '-- validator: test_apis_enabled # slow',
    '-  inputs:',
    '-    project_id: p',
  ])
  expect(editedLines(text, { ...unset, validator: 'x' })).toEqual([
    'There is no entry for the validator x.',
  ])
})
