import { expect, test } from 'vitest'
import { analyzeText } from '../../testing/analyze-text.ts'
import { dedent } from '../../testing/dedent.ts'
import { givenModules } from '../../testing/given-modules.ts'
import { referencesFor } from './list-references.ts'

const findGiven = givenModules({
  './m': {
    inputs: { 'mounts?': 'list(string)', 'count?': 'number' },
    outputs: ['mounts', 'other'],
  },
  './n': { inputs: { 'count?': 'string' }, outputs: ['count'] },
})

const analysis = analyzeText(
  dedent`
    blueprint_name: demo
    vars: {deployment_name: d, size: 3, tags: [a], open: }
    deployment_groups:
    - group: first
      modules:
      - {id: a, source: ./m}
      - {id: b, source: ./m}
      - {id: n, source: ./n}
    - group: image
      modules: [{id: p, source: ./m, kind: packer}]
    - group: last
      modules: [{id: z, source: ./m}]
  `,
  { findGiven, rules: [] },
)

const textsFor = (id: string): readonly string[] =>
  referencesFor(analysis, id).flatMap(({ text, from }) => (from === undefined ? [] : [text]))

test('outputs of the own and of earlier groups can be referred to, never its own', () => {
  expect(textsFor('a')).toEqual(['$(b.mounts)', '$(b.other)', '$(n.count)'])
  expect(textsFor('z')).toEqual([
    '$(a.mounts)',
    '$(a.other)',
    '$(b.mounts)',
    '$(b.other)',
    '$(n.count)',
  ])
})

test('variables come with what they hold', () => {
  const variables = referencesFor(analysis, 'a').filter(({ from }) => from === undefined)
  const byName = new Map(variables.map((option) => [option.name, option]))
  expect(byName.get('size')).toMatchObject({ text: '$(vars.size)', holds: 'number', shown: '3' })
  expect(byName.get('tags')).toMatchObject({ holds: 'list', shown: '[a]' })
  expect(byName.get('open')).toMatchObject({ holds: 'unknown' })
})

test('an output holds what settings of its name hold, if those agree', () => {
  const holdings = new Map(referencesFor(analysis, 'z').map(({ text, holds }) => [text, holds]))
  expect(holdings.get('$(a.mounts)')).toBe('list')
  expect(holdings.get('$(a.other)')).toBe('unknown')
  expect(holdings.get('$(n.count)')).toBe('unknown')
})

test('nobody, no references', () => {
  expect(referencesFor(analysis, 'nobody')).toEqual([])
})
