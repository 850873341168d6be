import { expect, it } from 'vitest'
import { boundsOf, fitting, opening, revealing, zoomLevel } from './viewport.ts'

const size = { width: 800, height: 500 }
const room = { ...size, controls: { width: 240, height: 40 } }
const box = (x: number, y: number, width: number, height: number) => ({ x, y, width, height })

it('fits a small drawing at full size, in the middle and from the top', () => {
  expect(fitting(box(0, 0, 400, 300), room)).toEqual({ x: 200, y: 16, zoom: 1 })
})

it('makes a large drawing as small as it must be', () => {
  expect(fitting(box(0, 0, 1536, 300), room).zoom).toBe(0.5)
})

it('fits a high drawing beside the controls of the view, a wide one above them', () => {
  const high = box(0, 0, 400, 600)
  const { x, zoom } = fitting(high, room)
  expect(zoom).toBe((size.height - 32) / high.height)
  expect(x + high.width * zoom).toBeLessThanOrEqual(size.width - room.controls.width - 16)
  const wide = fitting(box(0, 0, 1000, 552), room)
  expect(wide.y + 552 * wide.zoom).toBeLessThanOrEqual(size.height - room.controls.height - 16)
})

it('opens with everything as long as the names can be read', () => {
  expect(opening(box(0, 0, 2000, 700), room)).toEqual(fitting(box(0, 0, 2000, 700), room))
})

it('opens at the beginning what could not be read as a whole, at all its height or width', () => {
  const wide = opening(box(0, 0, 20_000, 800), room)
  expect(wide).toEqual({ x: 16, y: 16, zoom: (size.height - 72) / 800 })
  const high = opening(box(0, 0, 1200, 20_000), room)
  expect(high).toEqual({ x: 16, y: 16, zoom: (size.width - 32) / 1200 })
  const huge = opening(box(0, 0, 20_000, 20_000), room).zoom
  expect(huge).toBeGreaterThan(0.4)
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
