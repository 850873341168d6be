import type { Box } from '../layout/layout-graph.ts'
import { clearance } from './free-way.ts'

/** From where to where, on one axis. */
export type Stretch = { readonly from: number; readonly to: number }

/**
 * Nodes that stand over each other, as a column does: edges change their height beside a band and
 * pass it level, where it is free.
 */
export type Band = {
  readonly left: number
  readonly right: number
  /** The heights at which an edge may pass, from the top down. */
  readonly free: readonly Stretch[]
}

/** The bands of some boxes, from left to right, with the heights that are free within `room`. */
export function bandsOf(boxes: readonly Box[], room: Stretch): readonly Band[] {
  const bands: Box[][] = []
  let right = Number.NEGATIVE_INFINITY
  for (const box of boxes.toSorted((first, second) => first.x - second.x)) {
    const band = bands.at(-1)
    if (band === undefined || box.x - clearance >= right) bands.push([box])
    else band.push(box)
    right = Math.max(right, box.x + box.width + clearance)
  }
  return bands.map((band) => ({
    left: Math.min(...band.map(({ x }) => x)) - clearance,
    right: Math.max(...band.map(({ x, width }) => x + width)) + clearance,
    free: freeHeights(band, room),
  }))
}

function freeHeights(band: readonly Box[], { from, to }: Stretch): readonly Stretch[] {
  const free: Stretch[] = []
  let top = from
  for (const { y, height } of band.toSorted((first, second) => first.y - second.y)) {
    const end = Math.min(to, y - clearance)
    if (end >= top) free.push({ from: top, to: end })
    top = Math.max(top, y + height + clearance)
  }
  return top <= to ? [...free, { from: top, to }] : free
}
