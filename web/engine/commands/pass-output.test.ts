import { expect, test } from 'vitest'
import { analyzeText } from '../../testing/analyze-text.ts'
import { editedLines } from '../../testing/run-intent.ts'

const text = `vars: {project_id: p, deployment_name: d, region: r, zone: z}
deployment_groups:
- group: first
  modules:
  - id: net
    source: modules/network/vpc
- group: image
  modules:
  - id: build
    source: modules/packer/custom-image
    kind: packer
- group: last
  modules:
  - id: vm
    source: modules/compute/vm-instance
    settings:
      tags: [a] # ours
      name_prefix: x
`

const pass = { kind: 'pass-output', from: 'net', output: 'network_name', to: 'vm' } as const

test('a setting refers to the output, across groups', () => {
  expect(editedLines(text, { ...pass, setting: 'name_prefix', how: 'set' })).toEqual([
    '-      name_prefix: x',
    '+      name_prefix: $(net.network_name)',
  ])
  expect(editedLines(text, { ...pass, to: 'build', setting: 'tags', how: 'append' })).toEqual([
    '+    settings:',
    '+      tags: [$(net.network_name)]',
  ])
})

test('a list gets one more item; nothing else is made a list of', () => {
  expect(editedLines(text, { ...pass, setting: 'tags', how: 'append' })).toEqual([
    '-      tags: [a] # ours',
    '+      tags: [a, $(net.network_name)] # ours',
  ])
  expect(editedLines(text, { ...pass, setting: 'name_prefix', how: 'append' })).toEqual([
    'name_prefix holds something other than a list. Change it in the text.',
  ])
})

test('what the toolkit would refuse is refused', () => {
  const set = { ...pass, setting: 'name_prefix', how: 'set' } as const
  const reason = (intent: Parameters<typeof editedLines>[1]) =>
    editedLines(text, intent, analyzeText(text))[0]
  expect(reason({ ...set, output: 'none' })).toBe('There is no output none.')
  expect(reason({ ...set, from: 'build' })).toBe('build builds an image and has no outputs.')
  expect(reason({ ...set, from: 'vm', to: 'net' })).toMatch(/^vm is deployed later/)
  expect(reason({ ...set, from: 'vm' })).toBe('There is no module vm.')
})
