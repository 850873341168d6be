import { expect, test } from 'vitest'
import type { Holding, ReferenceOption } from '../../../engine/index.ts'
import { insertReference, openingAt, suggest } from './completion.ts'

function variable(name: string, holds: Holding): ReferenceOption {
  return { text: `$(vars.${name})`, from: undefined, name, holds, shown: '' }
}

function output(from: string, name: string, holds: Holding = 'unknown'): ReferenceOption {
  return { text: `$(${from}.${name})`, from, name, holds, shown: '' }
}

const zone = variable('zone', 'text')

test('a reference begins with $( and ends where its name does', () => {
  expect(openingAt('a-$(va', 6, false)).toEqual({ start: 2, end: 6, query: 'va', form: 'dollar' })
  expect(openingAt('$(vars.x) b', 4, false)).toMatchObject({ start: 0, end: 9, query: 'va' })
  expect(openingAt('$(vars.x) b', 11, false)).toBeUndefined()
  expect(openingAt('\\$(da', 5, false)).toBeUndefined()
})

test('inside of double parentheses names are Terraform’s', () => {
  const text = '((var.zo))'
  const opening = openingAt(text, 8, false)
  expect(opening).toMatchObject({ query: 'var.zo', form: 'inner' })
  expect(opening && insertReference(text, opening, zone)).toEqual({
    text: '((var.zone))',
    caret: 10,
  })
  expect(opening && insertReference(text, opening, output('net', 'id')).text).toBe(
    '((module.net.id))',
  )
  expect(openingAt(text, 10, false)).toBeUndefined()
})

test('in a field of expressions a bare word begins a reference', () => {
  expect(openingAt('', 0, true)).toMatchObject({ query: '' })
  expect(openingAt('zo', 2, true)).toMatchObject({ start: 0, end: 2, query: 'zo' })
  expect(openingAt('zo', 2, false)).toBeUndefined()
  expect(openingAt('[a, b]', 6, true)).toBeUndefined()
})

test('the reference takes the place of what was begun', () => {
  const opening = openingAt('a-$(zo) b', 6, false)
  expect(opening && insertReference('a-$(zo) b', opening, zone)).toEqual({
    text: 'a-$(vars.zone) b',
    caret: 14,
  })
})

test('what has the same name comes first, what cannot fit is left out', () => {
  const options = [
    output('net', 'id'),
    variable('size', 'number'),
    variable('tags', 'list'),
    variable('zone', 'text'),
  ]
  const texts = (kind: 'text' | 'number' | 'any', name: string) =>
    suggest(options, '', { shape: { kind }, name }).map(({ text }) => text)
  expect(texts('text', 'zone')).toEqual(['$(vars.zone)', '$(vars.size)', '$(net.id)'])
  expect(texts('number', 'zone')).toEqual(['$(vars.size)', '$(net.id)'])
  expect(texts('any', 'x')).toHaveLength(4)
})

test('a word is looked for anywhere in a reference', () => {
  const options = [output('network', 'id'), zone]
  const found = (query: string) =>
    suggest(options, query, { shape: { kind: 'any' }, name: '' }).map(({ text }) => text)
  expect(found('NETW')).toEqual(['$(network.id)'])
  expect(found('var.z')).toEqual(['$(vars.zone)'])
})
