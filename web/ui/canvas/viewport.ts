import type { Box } from './layout/layout-graph.ts'

type Size = { readonly width: number; readonly height: number }

/** The room that the drawing has, and what the controls of the view take of it at the lower right. */
export type Room = Size & { readonly controls: Size }

export type Viewport = { readonly x: number; readonly y: number; readonly zoom: number }

export const leastZoom = 0.04
export const mostZoom = 2.5

const margin = 16

/** Names of modules are larger the further out one is, so that here they can still be read. */
const legibleZoom = 0.34

/** A drawing that could not be read as a whole is opened at its beginning, about as large. */
const openingZooms = { least: 0.48, most: 0.7 }

/**
 * The whole drawing, at most at full size; from the top, in the middle when it is narrow. It stands
 * above the controls of the view or beside them, where it can be larger, and they cover nothing.
 */
export function fitting(drawing: Box, { width, height, controls }: Room): Viewport {
  const above = zoomInto(drawing, width, height - controls.height)
  const beside = zoomInto(drawing, width - controls.width, height)
  const zoom = Math.max(above, beside)
  const taken = beside > above ? controls.width : 0
  const middle = (width - drawing.width * zoom) / 2
  const rightmost = width - taken - margin - drawing.width * zoom
  return {
    x: Math.max(margin, Math.min(middle, rightmost)) - drawing.x * zoom,
    y: margin - drawing.y * zoom,
    zoom: Math.max(leastZoom, zoom),
  }
}

function zoomInto(drawing: Box, width: number, height: number): number {
  return Math.min(
    1,
    (width - 2 * margin) / Math.max(1, drawing.width),
    (height - 2 * margin) / Math.max(1, drawing.height),
  )
}

/**
 * What is seen first: everything if it can be read, else the first groups, all of their height or
 * all of the drawing's width as far as that can be read.
 */
export function opening(drawing: Box, room: Room): Viewport {
  const whole = fitting(drawing, room)
  if (whole.zoom >= legibleZoom) return whole
  const { width, height, controls } = room
  const oneWay = Math.max(
    zoomInto({ ...drawing, width: 1 }, width, height - controls.height),
    zoomInto({ ...drawing, height: 1 }, width, height),
  )
  const zoom = Math.min(openingZooms.most, Math.max(openingZooms.least, oneWay))
  return { x: margin - drawing.x * zoom, y: margin - drawing.y * zoom, zoom }
}

/** The box around all boxes. */
export function boundsOf(boxes: Iterable<Box>): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const { x, y, width, height } of boxes) {
    left = Math.min(left, x)
    top = Math.min(top, y)
    right = Math.max(right, x + width)
    bottom = Math.max(bottom, y + height)
  }
  if (left === Infinity) return { x: 0, y: 0, width: 0, height: 0 }
  return { x: left, y: top, width: right - left, height: bottom - top }
}

/** The viewport that shows a box, moved as little as needed; the same one when it is in view. */
export function revealing(box: Box, viewport: Viewport, size: Size): Viewport {
  const shift = (start: number, length: number, room: number): number => {
    if (start < margin) return margin - start
    const beyond = start + length - (room - margin)
    return beyond > 0 ? -Math.min(beyond, start - margin) : 0
  }
  const zoom = Math.max(viewport.zoom, legibleZoom)
  const scaled = zoom / viewport.zoom
  const x = viewport.x * scaled
  const y = viewport.y * scaled
  const dx = shift(box.x * zoom + x, box.width * zoom, size.width)
  const dy = shift(box.y * zoom + y, box.height * zoom, size.height)
  if (dx === 0 && dy === 0 && scaled === 1) return viewport
  return { x: x + dx, y: y + dy, zoom }
}

/** How long a move of the view takes: no time for people who asked for no motion. */
export function motion(): number {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 180
}

export type ZoomLevel = 'full' | 'compact' | 'blocks' | 'lanes'

/** How much can be told at a zoom: without badges, as blocks, as lanes with counts. */
export function zoomLevel(zoom: number): ZoomLevel {
  if (zoom >= 0.6) return 'full'
  if (zoom >= 0.4) return 'compact'
  return zoom >= 0.2 ? 'blocks' : 'lanes'
}
