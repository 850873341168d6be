import { expect, it } from 'vitest'
import { measures } from '../layout/measures.ts'
import { dropPlaces } from './drop-places.ts'

const lane = { x: 1000, y: 0, width: 800, height: 600 }
const column = (index: number): number => measures.laneSide + index * measures.columnPitch

it('places modules where they were let go, from the left and top of the lane', () => {
  const points = [
    { x: 1000 + column(1), y: 100 },
    { x: 1000 + column(2), y: 250 },
  ]
  expect(dropPlaces(points, 'cluster', lane, true)).toEqual([
    { lane: 'cluster', x: column(1), y: 100, pinned: true },
    { lane: 'cluster', x: column(2), y: 250, pinned: true },
  ])
})

it('keeps the distances of modules of which one is outside the lane', () => {
  const points = [
    { x: 1000 + column(0) - measures.columnPitch, y: -40 },
    { x: 1000 + column(0), y: 60 },
  ]
  expect(dropPlaces(points, 'cluster', lane, false)).toEqual([
    { lane: 'cluster', x: column(0), y: measures.laneTop, pinned: false },
    { lane: 'cluster', x: column(1), y: measures.laneTop + 100, pinned: false },
  ])
})
