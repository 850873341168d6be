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

test('a variable that a module takes by its name alone is told apart', () => {
  expect(viewOf('region')).toMatchObject({ usedByName: ['net'], usedByReference: ['vars.net'] })
  expect(viewOf('net')).toMatchObject({ usedByName: [], usedByReference: ['net'] })
})

test('a variable is unused when neither the blueprint nor the toolkit takes it', () => {
  const unused = variablesOf(analyzeText(blueprint, { rules: [] })).filter((one) => one.unused)
  expect(unused.map(({ name }) => name)).toEqual(['local'])
})

test('no variable is unused beside a module of unknown inputs', () => {
  const text = `${blueprint}    - {id: far, source: github.com/a/b//c?ref=v1}\n`
  const variables = variablesOf(analyzeText(text, { rules: [] }))
  expect(variables.map(({ unused }) => unused)).not.toContain(true)
})

test('a variable has the type of the settings that take it, else that of its value', () => {
  expect(viewOf('project_id')).toMatchObject({ typeText: 'string', shape: { kind: 'text' } })
  expect(viewOf('net')).toMatchObject({ typeText: 'string', value: { kind: 'text' } })
  expect(viewOf('local')).toMatchObject({
    typeText: '',
    shape: { kind: 'list', element: { kind: 'text' } },
  })
})

test('a deployment file’s value may stand in the place of one of the blueprint', () => {
  const deployment = 'vars: {region: other, more: 1}\n'
  expect(viewOf('region', deployment)).toMatchObject({ overrides: true, written: 'other' })
  expect(viewOf('more', deployment)).toMatchObject({ overrides: false, file: 'deployment' })
})
