import { expect, test } from 'vitest'
import { analyzeText } from '../../testing/analyze-text.ts'
import { givenModules } from '../../testing/given-modules.ts'
import { shownSettings } from '../../testing/shown-settings.ts'

const findGiven = givenModules({
  './vm': {
    inputs: { 'machine_type?': 'string', 'zone?': 'string', 'machine_configs?': 'any' },
  },
})

function analyzeVm(settings: string, vars: string, machineConfig?: string) {
  return analyzeText(
    `blueprint_name: demo
vars: {deployment_name: d${vars}}
deployment_groups:
- group: g
  modules:
  - {id: vm, source: ./vm, settings: {${settings}}}
`,
    { findGiven, rules: [], machineConfig },
  )
}

function configOf(...given: Parameters<typeof analyzeVm>): unknown {
  return JSON.parse(shownSettings(analyzeVm(...given), 'vm').machine_configs ?? '')
}

const none = '{"gpus":{},"tpus":{},"cpus":{}}'
const placed = ', project_id: p, zone: z'

test.each([
  [
    'machine_type: g2-standard-24',
    placed,
    '{"gpus":{"g2-standard-24":{"type":"nvidia-l4","count":2}},"tpus":{},"cpus":{}}',
  ],
  [
    'machine_type: ct6e-standard-4t',
    placed,
    '{"gpus":{},"tpus":{"ct6e-standard-4t":{"count":4}},"cpus":{}}',
  ],
  [
    'machine_type: ct6e-standard-4t, zone: z',
    ', project_id: p',
    '{"gpus":{},"tpus":{"ct6e-standard-4t":{"count":4}},"cpus":{}}',
  ],
  [
    'machine_type: ct6e-standard-4t',
    ', project_id: p, zones: [z]',
    '{"gpus":{},"tpus":{"ct6e-standard-4t":{"count":4}},"cpus":{}}',
  ],
  ['machine_type: n2-standard-4', placed, none],
  ['', placed, none],
  ['machine_type: g2-standard-24', ', project_id: p', none],
  ['machine_type: g2-standard-24', ', zone: z', none],
])('%s with the variables %s makes %s', (settings, vars, config) => {
  expect(JSON.parse(String(configOf(settings, vars)))).toEqual(JSON.parse(config))
})

test('a text given in place of the Compute API’s answer is taken as it is, over the author’s', () => {
  expect(configOf('machine_configs: x', placed, '{ "gpus" : 1 }')).toBe('{ "gpus" : 1 }')
})

test('a machine that no table tells of has nothing, with a word about it', () => {
  const settings = 'machine_type: a9-megagpu-8g'
  expect(JSON.parse(String(configOf(settings, placed)))).toEqual(JSON.parse(none))
  expect(analyzeVm(settings, placed).findings).toMatchObject([
    { code: 'machine-unknown', severity: 'info', args: { machine: 'a9-megagpu-8g' } },
  ])
})

test.each(['g2-standard-24', 'ct6e-standard-4t', 'n2-standard-4', 'e2-micro', ''])(
  'nothing is said of %j, nor when gcluster’s answer is given',
  (machine) => {
    expect(analyzeVm(`machine_type: "${machine}"`, placed).findings).toEqual([])
    expect(analyzeVm('machine_type: a9-megagpu-8g', placed, '{}').findings).toEqual([])
  },
)
