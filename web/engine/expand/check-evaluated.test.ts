import { expect, test } from 'vitest'
import { analyzeText } from '../../testing/analyze-text.ts'
import { givenModules } from '../../testing/given-modules.ts'
import type { ValidationLevel } from './expanded.ts'

const findGiven = givenModules({
  './image': { inputs: { 'x?': 'any' } },
  './giver': { inputs: { 'x?': 'any' }, outputs: ['o'] },
})

function codesOf(
  parts: { settings?: string; backend?: string; validator?: string; vars?: string },
  level: ValidationLevel = 'ERROR',
) {
  const { settings = '', backend = '', validator = '', vars = '' } = parts
  const { findings } = analyzeText(
    `blueprint_name: demo
vars: {deployment_name: d, zero: 0${vars}}
validators: [{validator: v, inputs: {${validator}}}]
deployment_groups:
- group: one
  terraform_backend: {type: gcs, configuration: {${backend}}}
  modules:
  - {id: g, source: ./giver, settings: {x: $(upper("a"))}}
- group: two
  modules:
  - {id: i, source: ./image, kind: packer, settings: {${settings}}}
`,
    { findGiven, rules: [], level },
  )
  return findings.map(({ code, severity }) => `${severity} ${code}`)
}

test('Terraform evaluates the settings of its modules itself', () => {
  expect(codesOf({})).toEqual([])
})

test.each([
  { settings: 'x: $(upper("a"))' },
  { backend: 'bucket: $(upper("a"))' },
  { validator: 'a: $(upper("a"))' },
  { vars: ', a: $(upper("a"))' },
])('a function of Terraform is refused where the toolkit evaluates: %j', (parts) => {
  expect(codesOf(parts)).toEqual(['error function-not-available'])
})

test('a Packer setting that needs another group is left to the deployment', () => {
  expect(codesOf({ settings: 'x: $(upper(g.o))' })).toEqual([])
})

test('what a value refers to in vain is said elsewhere', () => {
  expect(codesOf({ backend: 'bucket: $(vars.nothing)' })).toEqual([])
})

test('other slips of evaluation are named too', () => {
  expect(codesOf({ vars: ', a: $(vars.zero.x)' })).toEqual(['error expression-step'])
})

test('validators follow the validation level', () => {
  const parts = { validator: 'a: $(upper("a"))' }
  expect(codesOf(parts, 'WARNING')).toEqual(['warning function-not-available'])
  expect(codesOf(parts, 'IGNORE')).toEqual([])
})
