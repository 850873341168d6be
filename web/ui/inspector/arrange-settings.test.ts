import { expect, test } from 'vitest'
import { makeField } from '../../testing/make-view.ts'
import { arrangeSettings } from './arrange-settings.ts'

const fields = [
  makeField('defaulted'),
  makeField('set', { origin: 'author' }),
  makeField('used', { origin: 'use', required: true, from: ['network'] }),
  makeField('missing', { origin: 'none', required: true }),
  makeField('another'),
]

const plain = {
  problems: [],
  asked: undefined,
  search: '',
  descriptions: new Map([['another', 'How defaults are found']]),
  all: false,
  kept: new Map<string, number>(),
}

function names(wish: Partial<Parameters<typeof arrangeSettings>[1]>): readonly string[] {
  return arrangeSettings(fields, { ...plain, ...wish }).shown.map(({ name }) => name)
}

test('what is missing comes first, then what is required, then what the author set', () => {
  expect(names({})).toEqual(['missing', 'used', 'set'])
  expect(arrangeSettings(fields, plain).hidden).toBe(2)
})

test('a setting that is asked for is shown', () => {
  expect(names({ asked: 'another' })).toContain('another')
})

test('a search looks through all settings', () => {
  expect(names({ search: ' DEF ' })).toEqual(['defaulted', 'another'])
})

test('what is required, what was changed and the rest stand apart', () => {
  const { shown, sectionOf } = arrangeSettings(fields, { ...plain, all: true })
  expect(shown.map(sectionOf)).toEqual(['required', 'required', 'changed', 'rest', 'rest'])
})

test('all settings are shown on demand', () => {
  expect(names({ all: true })).toHaveLength(fields.length)
})

test('a setting keeps its place while it is edited', () => {
  const kept = arrangeSettings(fields, plain).ranks
  const now = fields.map((field) =>
    field.name === 'missing' ? makeField('missing', { origin: 'author' }) : field,
  )
  const names = (wish: Parameters<typeof arrangeSettings>[1]) =>
    arrangeSettings(now, wish).shown.map(({ name }) => name)
  expect(names({ ...plain, kept })).toEqual(['missing', 'used', 'set'])
  expect(names(plain)).toEqual(['used', 'set', 'missing'])
})

test('a setting that hid comes into view when it is set', () => {
  const kept = arrangeSettings(fields, plain).ranks
  const now = fields.map((field) =>
    field.name === 'another' ? makeField('another', { origin: 'author' }) : field,
  )
  const { shown } = arrangeSettings(now, { ...plain, kept })
  expect(shown.map(({ name }) => name)).toContain('another')
})
