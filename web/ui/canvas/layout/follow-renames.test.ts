import { expect, it } from 'vitest'
import type { Place } from '../../../state/layout-store.ts'
import { followRenames } from './follow-renames.ts'

const place = (y: number): Place => ({ lane: 'primary', x: 26, y, pinned: true })
const places = new Map([
  ['network', place(60)],
  ['homefs', place(160)],
])
const before = new Map([['primary', ['network', 'homefs']]])

it('gives a renamed module the place of its old id', () => {
  const now = new Map([['primary', ['network1', 'homefs']]])
  expect(followRenames(places, before, now)).toEqual(
    new Map([
      ['homefs', place(160)],
      ['network1', place(60)],
    ]),
  )
})

it('takes two modules that swapped for what they are', () => {
  const now = new Map([['primary', ['homefs', 'network']]])
  expect(followRenames(places, before, now)).toEqual(places)
})

it('takes an added module for a new one', () => {
  const now = new Map([['primary', ['network', 'homefs', 'login']]])
  expect(followRenames(places, before, now)).toEqual(places)
})

it('takes several changed ids for other modules', () => {
  const now = new Map([['primary', ['vpc', 'filestore']]])
  expect(followRenames(places, before, now)).toEqual(places)
})
