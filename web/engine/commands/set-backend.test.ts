import { expect, test } from 'vitest'
import { editedLines } from '../../testing/run-intent.ts'

const text = `blueprint_name: b
vars: {}
deployment_groups:
- group: first
  modules: []
- group: second
  terraform_backend: # ours
    type: gcs
    configuration:
      bucket: old
      prefix: gone
  modules: []
`

const value = { kind: 'text', text: 'state' } as const

test('a default backend stands before the groups, one of a group before its modules', () => {
  const configuration = [{ name: 'bucket', value }]
  const set = { kind: 'set-backend', type: 'gcs', configuration } as const
  expect(editedLines(text, { ...set, group: undefined })).toEqual([
    '+terraform_backend_defaults:',
    '+  type: gcs',
    '+  configuration:',
    '+    bucket: state',
  ])
  expect(editedLines(text, { ...set, group: 'first' })).toEqual([
    '+  terraform_backend:',
    '+    type: gcs',
    '+    configuration:',
    '+      bucket: state',
  ])
})

test('entries without a value go, others stay', () => {
  const configuration = [
    { name: 'bucket', value },
    { name: 'prefix', value: undefined },
    { name: 'never', value: undefined },
  ]
  const set = { kind: 'set-backend', group: 'second', type: 'gcs', configuration } as const
  expect(editedLines(text, set)).toEqual([
    '-      bucket: old',
    '-      prefix: gone',
    '+      bucket: state',
  ])
})

test('a backend is taken out as a whole', () => {
  const unset = { kind: 'unset-backend' } as const
  expect(editedLines(text, { ...unset, group: 'second' })).toEqual([
    '-  terraform_backend: # ours',
    '-    type: gcs',
    '-    configuration:',
    '-      bucket: old',
    '-      prefix: gone',
  ])
  expect(editedLines(text, { ...unset, group: 'first' })).toEqual(['No backend is written there.'])
  expect(editedLines(text, { ...unset, group: 'third' })).toEqual(['There is no group third.'])
})
