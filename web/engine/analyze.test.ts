import { expect, test } from 'vitest'
import { analyzeText } from '../testing/analyze-text.ts'
import { dedent } from '../testing/dedent.ts'

const blueprint = dedent`
  blueprint_name: demo
  vars:
    deployment_name: demo-1
    project_id: p
    region: europe-west4
    zone: europe-west4-a
  deployment_groups:
  - group: primary
    modules:
    - id: net
      source: modules/network/vpc
    - id: homefs
      source: modules/file-system/filestore
      use: [net]
      settings: {local_mount: /home}
`

test('a sound blueprint has a graph, an expansion and no error', () => {
  const { graph, expanded, findings } = analyzeText(blueprint)
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
  expect(graph?.uses).toMatchObject([{ consumer: 'homefs', used: 'net' }])
  expect(expanded?.modules.get('homefs')?.settings.get('network_id')?.origin).toEqual({
    kind: 'use',
    givers: [{ module: 'net', output: 'network_id' }],
  })
})

test('a broken text has findings and nothing behind them', () => {
  const { document, blueprint, graph, expanded, findings } = analyzeText('a: [')
  expect(document.root).toBeUndefined()
  expect([blueprint, graph, expanded]).toEqual([undefined, undefined, undefined])
  expect(findings.length).toBeGreaterThan(0)
})

test('an analysis is frozen', () => {
  expect(Object.isFrozen(analyzeText(blueprint))).toBe(true)
})

test('modules without an id, or with one used before, are in the graph under a stand-in', () => {
  const { graph } = analyzeText(dedent`
    blueprint_name: demo
    deployment_groups:
    - group: primary
      modules:
      - source: modules/network/vpc
      - id: net
        source: modules/network/vpc
      - id: net
        source: modules/network/vpc
  `)
  expect(graph?.modules.map(({ id }) => id)).toEqual(['primary[0]', 'net', 'net (2)'])
})

test('values of the deployment file stand over those of the blueprint', () => {
  const { expanded } = analyzeText(blueprint, {}, 'vars: {region: us-east1, extra: 1}\n')
  expect(expanded?.variables.get('region')?.evaluated).toMatchObject({
    value: { kind: 'string', value: 'us-east1' },
  })
  expect(expanded?.variables.get('extra')?.file).toBe('deployment')
})
