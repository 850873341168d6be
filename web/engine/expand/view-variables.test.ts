import { expect, test } from 'vitest'
import { analyzeText } from '../../testing/analyze-text.ts'
import { dedent } from '../../testing/dedent.ts'
import { variablesOf } from './view-variables.ts'

const blueprint = dedent`
  blueprint_name: demo
  vars:
    deployment_name: d
    project_id:
    region: r
    local: [a, b]
    net: $(vars.region)-net
  deployment_groups:
  - group: g
    modules:
    - id: net
      source: modules/network/vpc
      settings: {network_name: $(vars.net)}
`

function viewOf(name: string, deployment?: string) {
  const analysis = analyzeText(blueprint, { rules: [] }, deployment)
  return variablesOf(analysis).find((variable) => variable.name === name)
}

test('a variable shows the author’s text and who takes it, also by name alone', () => {
  expect(viewOf('region')).toMatchObject({
    name: 'region',
    written: 'r',
    file: 'blueprint',
    needsValue: false,
    usedBy: ['net', 'vars.net'],
  })
  expect(viewOf('net')).toMatchObject({ written: '$(vars.region)-net', usedBy: ['net'] })
  expect(viewOf('local')).toMatchObject({ written: '[a, b]', usedBy: [] })
})

test('a variable’s place is its name in the text', () => {
  const { start = 0, end = 0 } = viewOf('region')?.span ?? {}
  expect(blueprint.slice(start, end)).toBe('region')
})

test('a null needs a value until the deployment file gives one', () => {
  expect(viewOf('project_id')).toMatchObject({ written: '', needsValue: true })
  expect(viewOf('project_id', 'vars: {project_id: "p"}\n')).toMatchObject({
    written: '"p"',
    file: 'deployment',
    needsValue: false,
  })
})

test('labels that are the toolkit’s own are nobody’s variable', () => {
  expect(viewOf('labels')).toBeUndefined()
})
