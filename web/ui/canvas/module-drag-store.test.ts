import { expect, it } from 'vitest'
import { createDragStore, dragTo, letGo } from './module-drag-store.ts'

it('changes what is dragged at the beginning and the end only', () => {
  const drag = createDragStore()
  const before = drag.getState().dragged
  dragTo(drag, new Map([['module a', { x: 1, y: 1 }]]))
  const { dragged } = drag.getState()
  expect([...dragged]).toEqual(['module a'])
  dragTo(drag, new Map([['module a', { x: 2, y: 1 }]]))
  expect(drag.getState().dragged).toBe(dragged)
  expect(drag.getState().places).toEqual(new Map([['module a', { x: 2, y: 1 }]]))
  letGo(drag)
  expect(drag.getState().dragged).toBe(before)
})

it('keeps the places of those that do not move, and takes in one more', () => {
  const drag = createDragStore()
  dragTo(drag, new Map([['module a', { x: 1, y: 1 }]]))
  dragTo(drag, new Map([['module b', { x: 5, y: 5 }]]))
  expect([...drag.getState().dragged]).toEqual(['module a', 'module b'])
  expect(drag.getState().places.get('module a')).toEqual({ x: 1, y: 1 })
})

it('tells nobody when nothing was dragged', () => {
  const drag = createDragStore()
  let told = 0
  drag.subscribe(() => told++)
  letGo(drag)
  expect(told).toBe(0)
})
