import { expect, test } from 'vitest'
import { analyzeText } from '../../testing/analyze-text.ts'
import { dedent } from '../../testing/dedent.ts'
import { givenModules } from '../../testing/given-modules.ts'
import { shownSettings } from '../../testing/shown-settings.ts'

const findGiven = givenModules({
  './giver': { outputs: ['items', 'title', 'tags', 'labels', 'unknown'] },
  './taker': {
    inputs: {
      'items?': 'list(string)',
      'title?': 'string',
      'tags?': 'set(string)',
      'labels?': 'map(string)',
    },
  },
})

const givers = dedent`
  blueprint_name: demo
  vars: {deployment_name: d}
  deployment_groups:
  - group: g
    modules:
    - {id: one, source: ./giver}
    - {id: two, source: ./giver}
`

function analyzeTaker(taker: string) {
  return analyzeText(`${givers}  - {id: c, source: ./taker, ${taker}}\n`, { findGiven })
}

test('equal names are filled, labels never', () => {
  expect(shownSettings(analyzeTaker('use: [one]'), 'c')).toEqual({
    items: 'flatten([module.one.items])',
    title: 'module.one.title',
    tags: 'module.one.tags',
    labels: 'var.labels',
  })
})

test('a list gathers all, the latest in front; anything else takes the first', () => {
  expect(shownSettings(analyzeTaker('use: [one, two]'), 'c')).toMatchObject({
    items: 'flatten([module.two.items, flatten([module.one.items])])',
    title: 'module.one.title',
  })
})

test('a list gathers from more modules than an author could nest calls', () => {
  const use = Array.from({ length: 150 }, () => 'one').join(', ')
  const { items = '' } = shownSettings(analyzeTaker(`use: [${use}]`), 'c')
  expect(items.match(/module\.one\.items/g)).toHaveLength(150)
})

test('a module listed twice is taken twice', () => {
  expect(shownSettings(analyzeTaker('use: [one, one]'), 'c').items).toBe(
    'flatten([module.one.items, flatten([module.one.items])])',
  )
})

test('what the author set stays, null too', () => {
  const analysis = analyzeTaker('use: [one], settings: {title: ~, items: [a]}')
  expect(shownSettings(analysis, 'c')).toMatchObject({ title: 'null', items: '["a"]' })
  expect(analysis.expanded?.modules.get('c')?.uses[0]?.passedOver).toEqual([
    { name: 'items', why: 'set by the author' },
    { name: 'title', why: 'set by the author' },
  ])
})

test('an item says what it fills, and who stood before it', () => {
  const uses = analyzeTaker('use: [one, two]').expanded?.modules.get('c')?.uses
  expect(uses?.map(({ fills }) => fills)).toEqual([
    { known: true, value: ['items', 'title', 'tags'] },
    { known: true, value: ['items'] },
  ])
  expect(uses?.[1]?.passedOver).toEqual([
    { name: 'title', why: 'taken from an earlier use', by: 'one' },
    { name: 'tags', why: 'taken from an earlier use', by: 'one' },
  ])
})

test('a setting remembers its givers and the items of use', () => {
  const analysis = analyzeTaker('use: [one, two]')
  const setting = analysis.expanded?.modules.get('c')?.settings.get('items')
  expect(setting?.origin).toEqual({
    kind: 'use',
    givers: [
      { module: 'one', output: 'items' },
      { module: 'two', output: 'items' },
    ],
  })
  const texts = setting?.spans.map(({ start, end }) => analysis.texts.blueprint.slice(start, end))
  expect(texts).toEqual(['one', 'two'])
})

test('without the facts of one of the two nothing is filled, and that is said', () => {
  const analysis = analyzeText(`${givers}  - {id: c, source: ./other, use: [one]}\n`, { findGiven })
  expect(analysis.expanded?.modules.get('c')?.uses[0]?.fills).toEqual({
    known: false,
    why: 'module-facts',
  })
})

test('an id that no expression can hold is refused where it would have to stand in one', () => {
  const text = givers.replace('id: one', 'id: with space')
  const { findings } = analyzeText(`${text}  - {id: c, source: ./taker, use: [with space]}\n`, {
    findGiven,
    rules: [],
  })
  expect(findings).toMatchObject([{ code: 'module-id-unsafe', severity: 'error' }])
})
