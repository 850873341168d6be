import { expect, test } from 'vitest'
import type { Field } from '../../engine/index.ts'
import { arrangeSettings } from './arrange-settings.ts'

function field(name: string, facts: Partial<Field> = {}): Field {
  return {
    name,
    typeText: 'string',
    control: 'text',
    required: false,
    origin: 'module default',
    from: [],
    shown: '',
    written: undefined,
    editable: '',
    ...facts,
  }
}

const fields = [
  field('defaulted'),
  field('set', { origin: 'author', written: 'x' }),
  field('used', { origin: 'use', required: true, from: ['network'] }),
  field('missing', { origin: 'none', required: true }),
  field('another'),
]

const plain = { problems: [], asked: undefined, search: '', all: false }

function names(wish: Partial<Parameters<typeof arrangeSettings>[1]>): readonly string[] {
  return arrangeSettings(fields, { ...plain, ...wish }).shown.map(({ name }) => name)
}

test('what is missing comes first, then what use fills, then what the author set', () => {
  expect(names({})).toEqual(['missing', 'used', 'set'])
  expect(arrangeSettings(fields, plain).hidden).toBe(2)
})

test('a setting that is asked for is shown', () => {
  expect(names({ asked: 'another' })).toContain('another')
})

test('a search looks through all settings', () => {
  expect(names({ search: ' DEF ' })).toEqual(['defaulted'])
})

test('all settings are shown on demand', () => {
  expect(names({ all: true })).toHaveLength(fields.length)
})
