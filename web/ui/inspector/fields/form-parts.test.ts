import { expect, test } from 'vitest'
import type { FormValue } from '../../../engine/index.ts'
import { entryOf, fitsForm, shapeFor, summaryOf, textOf } from './form-parts.ts'

const text = (of: string): FormValue => ({ kind: 'text', text: of })
const list: FormValue = { kind: 'list', items: [text('a'), text('b')], yaml: '- a\n- b' }
const map: FormValue = {
  kind: 'map',
  entries: [
    { name: 'type', value: text('shell') },
    { name: 'args', value: list },
    { name: 'content', value: text('#!/bin/sh\nid') },
  ],
  yaml: '',
}

test('where the type leaves it open, the control is that of the value', () => {
  expect(shapeFor({ kind: 'any' }, list)).toEqual({ kind: 'list', element: { kind: 'any' } })
  expect(shapeFor({ kind: 'any' }, { kind: 'none' })).toEqual({ kind: 'any' })
  expect(shapeFor({ kind: 'number' }, text('many'))).toEqual({ kind: 'number' })
})

test('a value of another make than its type, or too deep, is text', () => {
  const items = { kind: 'list', element: { kind: 'text' } } as const
  expect(fitsForm(items, list, 0)).toBe(true)
  expect(fitsForm(items, { kind: 'none' }, 0)).toBe(true)
  expect(fitsForm(items, map, 0)).toBe(false)
  expect(fitsForm(items, list, 3)).toBe(false)
  expect(fitsForm({ kind: 'text' }, list, 0)).toBe(false)
  expect(fitsForm({ kind: 'number' }, text('many'), 0)).toBe(true)
})

test('what has parts is YAML as text', () => {
  expect(textOf(list)).toBe('- a\n- b')
  expect(textOf({ kind: 'none' })).toBe('')
  expect(textOf({ kind: 'number', text: '7' })).toBe('7')
})

test('an item is told from its neighbours by the first line of its first texts', () => {
  expect(summaryOf(map)).toBe('shell · #!/bin/sh')
  expect(summaryOf(list)).toBe('a, b')
})

test('an entry is found by its name', () => {
  expect(entryOf(map, 'type')).toEqual(text('shell'))
  expect(entryOf(map, 'other')).toBeUndefined()
  expect(entryOf(list, 'type')).toBeUndefined()
})
