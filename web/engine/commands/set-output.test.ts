import { expect, test } from 'vitest'
import { editedLines } from '../../testing/run-intent.ts'

const text = `deployment_groups:
- group: g
  modules:
  - id: net
    source: modules/network/vpc
    outputs:
    - network_id # asked for
    - name: subnetwork
      description: the first
  - id: vm
    source: modules/compute/vm-instance
    settings: {}
`

test('an output is listed before the settings, last in its list', () => {
  const set = { kind: 'set-output', output: 'name' } as const
  expect(editedLines(text, { ...set, id: 'vm' })).toEqual(['+    outputs: [name]'])
  expect(editedLines(text, { ...set, id: 'net', sensitive: true })).toEqual([
    '+    - name: name',
    '+      sensitive: true',
  ])
})

test('a name becomes a mapping when there is more to say', () => {
  const set = { kind: 'set-output', id: 'net', description: 'its id' } as const
  expect(editedLines(text, { ...set, output: 'network_id' })).toEqual([
    '-    - network_id # asked for',
    '+    - name: network_id # asked for',
    '+      description: "its id"',
  ])
  expect(editedLines(text, { ...set, output: 'subnetwork' })).toEqual([
    '-      description: the first',
    '+      description: its id',
  ])
})

test('an output is taken out; one that is listed already is said so', () => {
  const net = { id: 'net', output: 'network_id' } as const
  expect(editedLines(text, { kind: 'unset-output', ...net })).toEqual([
    '-    - network_id # asked for',
  ])
  expect(editedLines(text, { kind: 'set-output', ...net })).toEqual([
    'The output network_id is listed already.',
  ])
  expect(editedLines(text, { kind: 'unset-output', id: 'vm', output: 'x' })).toEqual([
    'There is no output x.',
  ])
})
