import { beforeEach, expect, it } from 'vitest'
import {
  exchangeLayout,
  layoutStore,
  noLayout,
  placeModules,
  rememberLayout,
} from './layout-store.ts'

const place = (y: number) => ({ lane: 'primary', x: 26, y, pinned: false })
const order = new Map([['primary', ['network', 'homefs']]])
const placesOf = (id: number) => layoutStore.getState().byDocument.get(id)?.places

beforeEach(() => layoutStore.setState({ byDocument: new Map() }))

it('keeps the places of modules that are gone, for when they come back', () => {
  rememberLayout(1, { places: new Map([['network', place(60)]]), order })
  rememberLayout(1, { places: new Map([['homefs', place(160)]]), order })
  expect(placesOf(1)).toEqual(
    new Map([
      ['network', place(60)],
      ['homefs', place(160)],
    ]),
  )
})

it('says nothing new when a drawing is the one it knows', () => {
  const drawn = { places: new Map([['network', place(60)]]), order }
  rememberLayout(1, drawn)
  const before = layoutStore.getState()
  rememberLayout(1, { places: new Map(drawn.places), order: new Map(order) })
  expect(layoutStore.getState()).toBe(before)
})

it('keeps documents apart', () => {
  rememberLayout(1, { places: new Map([['network', place(60)]]), order })
  placeModules(2, new Map([['network', place(300)]]))
  expect(placesOf(1)?.get('network')).toEqual(place(60))
  expect(placesOf(2)?.get('network')).toEqual(place(300))
})

it('exchanges the drawing of a document for a fresh one, and back', () => {
  rememberLayout(1, { places: new Map([['network', place(60)]]), order })
  const before = exchangeLayout(1, noLayout)
  expect(placesOf(1)?.size).toBe(0)
  exchangeLayout(1, before)
  expect(placesOf(1)?.get('network')).toEqual(place(60))
})
