import type { PointerEvent } from 'react'

/**
 * Drags a row of a list by its handle. While it is dragged, the row that it would take the place of
 * is marked with `data-drop`; letting go moves it.
 */
export function useRowDrag(place: number, onMove: (to: number) => void) {
  return {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0) return
      event.currentTarget.setPointerCapture(event.pointerId)
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      if (event.currentTarget.hasPointerCapture(event.pointerId)) mark(event, place)
    },
    onPointerUp: (event: PointerEvent<HTMLElement>) => {
      const to = placeAt(event)
      unmark(event)
      if (to !== undefined && to !== place) onMove(to)
    },
    onPointerCancel: unmark,
  }
}

function mark(event: PointerEvent<HTMLElement>, place: number): void {
  const to = placeAt(event)
  for (const row of rowsOf(event)) {
    const isTarget = to !== place && Number(row.dataset.item) === to
    if (!isTarget) delete row.dataset.drop
    else row.dataset.drop = to < place ? 'before' : 'after'
  }
}

function unmark(event: PointerEvent<HTMLElement>): void {
  for (const row of rowsOf(event)) delete row.dataset.drop
}

/** The row under the pointer. */
function placeAt(event: PointerEvent<HTMLElement>): number | undefined {
  const row = rowsOf(event).find((one) => {
    const { top, bottom } = one.getBoundingClientRect()
    return event.clientY >= top && event.clientY < bottom
  })
  return row === undefined ? undefined : Number(row.dataset.item)
}

function rowsOf({ currentTarget }: PointerEvent<HTMLElement>): readonly HTMLElement[] {
  const list = currentTarget.closest('[data-item]')?.parentElement
  return [...(list?.children ?? [])].filter((row) => row instanceof HTMLElement)
}
