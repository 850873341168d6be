import { expect, test } from 'vitest'
import { analyzeText } from '../../testing/analyze-text.ts'
import { givenModules } from '../../testing/given-modules.ts'
import { shownSettings } from '../../testing/shown-settings.ts'

const findGiven = givenModules({
  './cluster': { inputs: { 'cluster_autoscaling?': 'any', 'machine_mappings_json?': 'string' } },
})

const machineConfig =
  '{"gpus": {"g2": {"count": 2, "type": "l4"}}, "tpus": {"ct": {"count": 4}}, "cpus": {}}'

function analyzeLimits(limits: string, inputs = { machineConfig }) {
  return analyzeText(
    `blueprint_name: demo
vars: {deployment_name: d}
deployment_groups:
- group: g
  modules:
  - id: gke
    source: ./cluster
    settings: {cluster_autoscaling: {limits: ${limits}}}
`,
    { findGiven, rules: [], ...inputs },
  )
}

function limitsOf(limits: string, inputs?: { machineConfig: string }): string | undefined {
  return shownSettings(analyzeLimits(limits, inputs), 'gke').cluster_autoscaling
}

const machine = 'autoprovisioning_machine_type'
const maximum = 'autoprovisioning_max_count'

test('a machine gets its accelerator, and a maximum when it has none', () => {
  expect(limitsOf(`[{${machine}: g2, ${maximum}: 4}]`)).toContain(
    `${maximum} = 4\nautoprovisioning_resource_type = "l4"`,
  )
  expect(limitsOf(`[{${machine}: ct}]`)).toContain(
    `${maximum} = 1000\nautoprovisioning_resource_type = "ct"`,
  )
})

test('a limit that names its resource stays as it is, and one without either goes', () => {
  const limits = '[{autoprovisioning_resource_type: x}, {other: 1}]'
  expect(limitsOf(limits)).toBe('{\nlimits = [{\nautoprovisioning_resource_type = "x"\n}]\n}')
})

test('the module gets the table of machine families with it', () => {
  const settings = shownSettings(analyzeLimits(`[{${machine}: g2}]`), 'gke')
  expect(settings.machine_mappings_json).toContain('machine_family_to_label_map')
})

test.each([
  [`[{${machine}: n2}]`, { kind: 'no-accelerators', machine: 'n2' }],
  [`[{${machine}: g2, ${maximum}: 0}]`, { kind: 'not-above-zero', machine: 'g2' }],
  [
    `[{${machine}: g2, ${maximum}: 3}]`,
    { kind: 'no-multiple', machine: 'g2', maximum: 3, accelerators: 2 },
  ],
  [`[{${machine}: g2}, {autoprovisioning_resource_type: x}]`, { kind: 'mixed' }],
  [`[{${machine}: 1}]`, { kind: 'machine-not-text' }],
  ['[]', { kind: 'nothing-named' }],
  ['text', { kind: 'no-list' }],
])('the limits %s are refused', (limits, problem) => {
  const { findings } = analyzeLimits(limits)
  expect(findings).toMatchObject([{ code: 'autoscaling-limit', args: { problem } }])
})

test('without the API’s answer the tables count, and an unheard-of machine is let be', () => {
  const none = { machineConfig: '' }
  expect(limitsOf(`[{${machine}: g2-standard-24}]`, none)).toContain('nvidia-l4')
  expect(analyzeLimits(`[{${machine}: unheard-of}]`, none).findings).toEqual([])
})

test('a setting that cannot be evaluated is refused', () => {
  const { texts } = analyzeLimits('[]')
  const text = texts.blueprint.replace('{limits: []}', '"$(tomap({}))"')
  const { findings } = analyzeText(text, { findGiven, rules: [] })
  expect(findings).toMatchObject([{ code: 'function-not-available' }])
})
