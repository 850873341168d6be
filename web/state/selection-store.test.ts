import { beforeEach, expect, test } from 'vitest'
import {
  endsOf,
  isSameSelection,
  selectEdge,
  selectedEdge,
  selectedGroup,
  selectedLink,
  selectedModule,
  selectedModules,
  selectGroup,
  selectionStore,
  selectLink,
  selectModules,
  selectNothing,
} from './selection-store.ts'

const edge = { consumer: 'fs', used: 'net' }
const link = { from: 'net', to: 'fs', kind: 'reference' } as const

beforeEach(() => selectNothing())

test('what is selected takes the place of what was', () => {
  const now = () => selectionStore.getState().selected
  selectModules(['net', 'fs'])
  expect(selectedModule(selectionStore.getState())).toBe('fs')
  selectEdge(edge)
  expect(now()).toEqual({ kind: 'edge', edge })
  expect(selectedModules(selectionStore.getState())).toEqual([])
  selectLink(link)
  expect(now()).toEqual({ kind: 'link', link })
  selectGroup('primary')
  expect(selectedGroup(selectionStore.getState())).toBe('primary')
  selectModules([])
  expect(now()).toEqual({ kind: 'nothing' })
})

test('selecting the same again changes nothing', () => {
  for (const select of [
    () => selectModules(['net', 'fs']),
    () => selectEdge({ ...edge }),
    () => selectLink({ ...link }),
    () => selectGroup('primary'),
  ]) {
    select()
    const before = selectionStore.getState()
    select()
    expect(selectionStore.getState()).toBe(before)
  }
})

test('a use and the links between the same modules are different things', () => {
  const [use, reference] = [selectedEdge(edge), selectedLink(link)]
  const image = selectedLink({ ...link, kind: 'image' })
  expect(isSameSelection(use, reference)).toBe(false)
  expect(isSameSelection(reference, image)).toBe(false)
  expect(isSameSelection(reference, selectedLink({ ...link, from: 'other' }))).toBe(false)
  expect(isSameSelection(reference, selectedLink(link))).toBe(true)
})

test('a connection leads from who gives to who takes', () => {
  expect(endsOf(selectedEdge(edge))).toEqual({ giver: 'net', consumer: 'fs' })
  expect(endsOf(selectedLink(link))).toEqual({ giver: 'net', consumer: 'fs' })
})

test('a part of the graph is kept by its ends alone', () => {
  selectLink({ ...link, ...{ label: 'network_id' } })
  expect(selectionStore.getState().selected).toEqual({ kind: 'link', link })
})
