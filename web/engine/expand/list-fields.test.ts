import { expect, test } from 'vitest'
import { analyzeText } from '../../testing/analyze-text.ts'
import { dedent } from '../../testing/dedent.ts'
import { givenModules } from '../../testing/given-modules.ts'
import type { Field } from './fields.ts'
import { fieldsOf } from './list-fields.ts'

const findGiven = givenModules({
  './giver': { outputs: ['network', 'mounts'] },
  './taker': {
    inputs: {
      network: 'string',
      must: 'string',
      'mounts?': 'list(any)',
      'count?': 'number',
      'flag?': 'bool',
      'region?': 'string',
      'id?': 'string',
      'labels?': 'map(string)',
    },
    metadata: { injectModuleId: 'id' },
  },
})

const analysis = analyzeText(
  dedent`
    blueprint_name: demo
    vars: {deployment_name: d, region: us-east1, size: 3}
    deployment_groups:
    - group: g
      modules:
      - {id: net, source: ./giver}
      - id: fs
        source: ./giver
      - id: c
        source: ./taker
        use: [net, fs]
        settings:
          count: $(vars.size)
          flag: true
          typo: {a: b}
      - {id: far, source: ./not-given, settings: {x: 1}}
  `,
  { findGiven, rules: [] },
)

function fieldOf(name: string): Field | undefined {
  return fieldsOf(analysis, 'c').find((field) => field.name === name)
}

test('required settings come first, then the author’s, then the rest by name', () => {
  const names = fieldsOf(analysis, 'c').map(({ name }) => name)
  expect(names).toEqual([
    'must',
    'network',
    'count',
    'flag',
    'typo',
    'id',
    'labels',
    'mounts',
    'region',
  ])
})

test('a setting from use names its givers', () => {
  expect(fieldOf('network')).toMatchObject({
    origin: 'use',
    from: ['net'],
    shown: '$(net.network)',
    value: { kind: 'none' },
  })
  expect(fieldOf('mounts')).toMatchObject({
    from: ['net', 'fs'],
    shown: '$(net.mounts), $(fs.mounts)',
  })
})

test('a setting of the author shows what it comes to, beside the author’s text', () => {
  expect(fieldOf('count')).toMatchObject({
    origin: 'author',
    editable: '$(vars.size)',
    value: { kind: 'text', text: '$(vars.size)' },
    shown: '3',
  })
})

test('the control follows the type of the input, and a wrong name has one for anything', () => {
  expect(fieldOf('count')?.shape).toEqual({ kind: 'number' })
  expect(fieldOf('mounts')?.shape).toEqual({ kind: 'list', element: { kind: 'any' } })
  expect(fieldOf('labels')?.shape).toEqual({ kind: 'map', element: { kind: 'text' } })
  expect(fieldOf('typo')?.shape).toEqual({ kind: 'any' })
})

test('a value comes in parts, those of the author as they stand in the text', () => {
  expect(fieldOf('flag')?.value).toEqual({ kind: 'bool', text: 'true' })
  expect(fieldOf('typo')?.value).toEqual({
    kind: 'map',
    entries: [{ name: 'a', value: { kind: 'text', text: 'b' } }],
    yaml: '{a: b}',
  })
  expect(fieldOf('region')?.value).toEqual({ kind: 'text', text: 'us-east1' })
})

test('a deployment variable, the toolkit, the default and nothing are told apart', () => {
  expect(fieldOf('region')).toMatchObject({
    origin: 'deployment variable',
    from: ['region'],
    shown: 'us-east1',
  })
  expect(fieldOf('id')).toMatchObject({ origin: 'toolkit', shown: 'c' })
  expect(fieldOf('must')).toMatchObject({ origin: 'none', required: true, shown: '' })
})

test('a variable without a value gives none, and is named', () => {
  const open = analyzeText(
    dedent`
      blueprint_name: demo
      vars: {deployment_name: d, must: , region: null}
      deployment_groups:
      - group: g
        modules:
        - {id: c, source: ./taker, settings: {id: $(vars.must)}}
    `,
    { findGiven, rules: [] },
  )
  const fields = new Map(fieldsOf(open, 'c').map((field) => [field.name, field]))
  expect(fields.get('must')).toMatchObject({ origin: 'none', from: ['must'], shown: '' })
  expect(fields.get('region')).toMatchObject({ origin: 'none', from: ['region'], editable: '' })
  expect(fields.get('id')).toMatchObject({ origin: 'author', from: [] })
})

test('labels are the toolkit’s until the author gives some', () => {
  expect(fieldOf('labels')).toMatchObject({ origin: 'toolkit', from: [] })
  const labelled = analyzeText(
    dedent`
      blueprint_name: demo
      vars: {deployment_name: d, labels: {team: a}}
      deployment_groups:
      - group: g
        modules:
        - {id: c, source: ./taker}
    `,
    { findGiven, rules: [] },
  )
  const labels = fieldsOf(labelled, 'c').find(({ name }) => name === 'labels')
  expect(labels).toMatchObject({ origin: 'deployment variable', from: ['labels'] })
})

test('a setting that is no input is there too, without a type', () => {
  expect(fieldOf('typo')).toMatchObject({ origin: 'author', typeText: '', shown: '{a: b}' })
})

test('of a module whose files are not known the author’s settings are there', () => {
  expect(fieldsOf(analysis, 'far').map(({ name }) => name)).toEqual(['x'])
})

test('no module, no fields', () => {
  expect(fieldsOf(analysis, 'nobody')).toEqual([])
})
