import { expect, it } from 'vitest'
import { boundsOf, fitting, opening, revealing, zoomLevel } from './viewport.ts'

const size = { width: 800, height: 500 }
const box = (x: number, y: number, width: number, height: number) => ({ x, y, width, height })

it('fits a small drawing at full size, in the middle and from the top', () => {
  expect(fitting(box(0, 0, 400, 300), size)).toEqual({ x: 200, y: 16, zoom: 1 })
})

it('makes a large drawing as small as it must be', () => {
  const { zoom } = fitting(box(0, 0, 1536, 300), size)
  expect(zoom).toBe(0.5)
})

it('opens at the first groups when the whole could not be read', () => {
  expect(opening(box(0, 0, 20_000, 900), size)).toEqual({ x: 16, y: 16, zoom: 0.7 })
  expect(opening(box(0, 0, 1200, 400), size).zoom).toBeGreaterThan(0.6)
})

it('does not move for what is in view', () => {
  const viewport = { x: 0, y: 0, zoom: 1 }
  expect(revealing(box(100, 100, 198, 52), viewport, size)).toBe(viewport)
})

it('moves as little as needed for what is outside', () => {
  const viewport = { x: 0, y: 0, zoom: 1 }
  expect(revealing(box(900, 100, 198, 52), viewport, size)).toEqual({
    x: 800 - 16 - 198 - 900,
    y: 0,
    zoom: 1,
  })
  expect(revealing(box(-50, 100, 198, 52), viewport, size).x).toBe(66)
})

it('bounds all boxes', () => {
  expect(boundsOf([box(0, 0, 10, 10), box(20, 5, 10, 30)])).toEqual(box(0, 0, 30, 35))
  expect(boundsOf([])).toEqual(box(0, 0, 0, 0))
})

it('tells less the further out it is', () => {
  expect([1, 0.6, 0.59, 0.39, 0.19].map(zoomLevel)).toEqual([
    'full',
    'full',
    'compact',
    'blocks',
    'lanes',
  ])
})
