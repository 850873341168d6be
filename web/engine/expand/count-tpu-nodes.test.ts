import { expect, test } from 'vitest'
import { analyzeText } from '../../testing/analyze-text.ts'
import { givenModules } from '../../testing/given-modules.ts'
import { shownSettings } from '../../testing/shown-settings.ts'

const findGiven = givenModules({
  './pool': {
    inputs: {
      'machine_type?': 'string',
      'tpu_topology?': 'string',
      'placement_policy?': 'any',
      'enable_flex_start?': 'bool',
      'static_node_count?': 'number',
    },
  },
  './policy': { inputs: { 'workload_policy?': 'any' } },
})

function analyzePool(settings: string, use = '') {
  return analyzeText(
    `blueprint_name: demo
vars: {deployment_name: d, shape: 4x4}
deployment_groups:
- group: g
  modules:
  - {id: policy, source: ./policy, settings: {workload_policy: {accelerator_topology: 2x2x2}}}
  - {id: pool, source: ./pool, use: [${use}], settings: {${settings}}}
`,
    { findGiven, rules: [] },
  )
}

function countOf(settings: string, use?: string): string | undefined {
  return shownSettings(analyzePool(settings, use), 'pool').static_node_count
}

test.each([
  ['machine_type: ct6e-standard-4t, tpu_topology: 4x4', '4'],
  ['machine_type: ct6e-standard-4t, tpu_topology: $(vars.shape)', '4'],
  ['machine_type: ct5lp-custom, tpu_topology: 4x4', '2'],
  ['machine_type: ct4p-hightpu-4t, placement_policy: {tpu_topology: 2x2x4}', '4'],
])('%s makes %s machines', (settings, count) => {
  expect(countOf(settings)).toBe(count)
})

test('numbers have 64 bits, as in the toolkit', () => {
  const machine = 'machine_type: ct6e-standard-4t, tpu_topology: '
  expect(countOf(`${machine}4294967296x4294967296`)).toBe('0')
  expect(countOf(`${machine}9223372036854775808x4`)).toBeUndefined()
  const long = 'machine_type: ct6e-99999999999999999999t, tpu_topology: 2x4'
  expect(countOf(long)).toBe('2')
})

test('the topology may come from the workload policy of a used module', () => {
  expect(countOf('machine_type: tpu7x-standard-4t', 'policy')).toBe('2')
})

test.each([
  'machine_type: n2-standard-4, tpu_topology: 4x4',
  'machine_type: ct6e-standard-4t',
  'tpu_topology: 4x4',
  'machine_type: ct6e-standard-4t, tpu_topology: 4x4, enable_flex_start: true',
])('%s leaves the count alone', (settings) => {
  expect(countOf(settings)).toBeUndefined()
})

test('a count of the author stays', () => {
  const settings = 'machine_type: ct6e-standard-4t, tpu_topology: 4x4, static_node_count: 9'
  expect(countOf(settings)).toBe('9')
})

test.each(['4by4', '00x4', '3x3'])('the topology %s is refused', (topology) => {
  const { findings } = analyzePool(`machine_type: ct6e-standard-4t, tpu_topology: ${topology}`)
  expect(findings).toMatchObject([{ code: 'tpu-topology', args: { topology, chips: 4 } }])
})
