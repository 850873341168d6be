import { expect, test } from 'vitest'
import { analyzeText } from '../../testing/analyze-text.ts'
import { dedent } from '../../testing/dedent.ts'
import { givenModules } from '../../testing/given-modules.ts'
import type { Finding } from '../blueprint/analysis.ts'

const findGiven = givenModules({
  './giver': { outputs: ['network'] },
  './taker': {
    inputs: { 'count?': 'number', 'list?': 'list(string)', network: 'string', zone: 'string' },
  },
})

function check(settings: string, complete = false): readonly Finding[] {
  const text = dedent`
    blueprint_name: demo
    vars: {deployment_name: d, word: text}
    deployment_groups:
    - group: g
      modules:
      - {id: net, source: ./giver}
      - id: c
        source: ./taker
        settings:
          ${settings}
  `
  return analyzeText(text, { findGiven, rules: [], complete }).findings
}

test('a required setting without a value is an error, with the modules that could give it', () => {
  expect(check('zone: z')).toMatchObject([
    {
      code: 'setting-required',
      severity: 'error',
      args: { input: 'network', offers: ['net'] },
      fixes: [{ kind: 'connect', consumer: 'c', used: 'net' }],
    },
  ])
})

test('a zone is to supply in a draft, and an error once the values are there', () => {
  expect(check('network: n')).toMatchObject([{ args: { input: 'zone' }, severity: 'info' }])
  expect(check('network: n', true)).toMatchObject([{ args: { input: 'zone' }, severity: 'error' }])
})

test.each(['count: many', 'count: $(vars.word)', 'list: text', 'count: [1]'])(
  '%s does not fit its type',
  (setting) => {
    expect(check(`{network: n, zone: z, ${setting}}`)).toMatchObject([{ code: 'setting-type' }])
  },
)

test.each(['count: "12"', 'list: [1, true]', 'count: ~', 'count: $(net.network)'])(
  '%s converts, or cannot be told yet',
  (setting) => {
    expect(check(`{network: n, zone: z, ${setting}}`)).toEqual([])
  },
)

test('a builder without a network is asked where it should run', () => {
  const { findings } = analyzeText(
    dedent`
      blueprint_name: demo
      vars: {deployment_name: d, project_id: p, zone: z}
      deployment_groups:
      - group: image
        modules:
        - {id: builder, source: modules/packer/custom-image, kind: packer}
    `,
    { rules: [] },
  )
  expect(findings).toMatchObject([{ code: 'packer-network-missing', nodes: ['builder'] }])
})

test('a used module whose files are not known may give anything that is missing', () => {
  const text = dedent`
    blueprint_name: demo
    deployment_groups:
    - group: g
      modules:
      - {id: far, source: ./far}
      - {id: c, source: ./taker, use: [far]}
  `
  const { findings, graph } = analyzeText(text, { findGiven, rules: [], complete: true })
  expect(findings).toEqual([])
  expect(graph?.modules.map(({ toSupply }) => toSupply)).toEqual([0, 0])
})
