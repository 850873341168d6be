import { expect, test } from 'vitest'
import { analyzeText } from '../../testing/analyze-text.ts'
import { givenModules } from '../../testing/given-modules.ts'
import { shownSettings } from '../../testing/shown-settings.ts'

const findGiven = givenModules({
  './taker': {
    inputs: { 'region?': 'string', 'labels?': 'map(string)', 'name?': 'string', 'size?': 'number' },
    metadata: { injectModuleId: 'name' },
  },
  './giver': { outputs: ['region'] },
})

function analyzeModule(module: string, vars = '') {
  return analyzeText(
    `blueprint_name: demo
vars: {deployment_name: d, region: r${vars}}
deployment_groups:
- group: g
  modules:
  - {id: gives, source: ./giver}
  - {id: c, source: ./taker${module}}
`,
    { findGiven, rules: [] },
  )
}

test('an input takes the variable of its name, the module’s id, or nothing', () => {
  expect(shownSettings(analyzeModule(''), 'c')).toEqual({
    region: 'var.region',
    labels: 'var.labels',
    name: '"c"',
  })
})

test('author and use come before variables, variables before the id', () => {
  const module = ', use: [gives], settings: {size: 1}'
  expect(shownSettings(analyzeModule(module, ', name: n, size: 2'), 'c')).toMatchObject({
    region: 'module.gives.region',
    size: '1',
    name: 'var.name',
  })
})

test('the author’s labels are laid over the variable’s', () => {
  expect(shownSettings(analyzeModule(', settings: {labels: {team: sky}}'), 'c').labels).toBe(
    'merge(var.labels, {\nteam = "sky"\n})',
  )
})

test('labels of null count as none', () => {
  expect(shownSettings(analyzeModule(', settings: {labels: ~}'), 'c').labels).toBe('var.labels')
})

test('the origin is the variable, or the toolkit for the id', () => {
  const settings = analyzeModule('').expanded?.modules.get('c')?.settings
  expect(settings?.get('region')?.origin).toEqual({ kind: 'variable', name: 'region' })
  expect(settings?.get('name')?.origin).toEqual({ kind: 'toolkit', reason: 'module-id' })
})
