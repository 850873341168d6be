import { expect, it } from 'vitest'
import { makeGraph, makeGraphModule } from '../../../testing/make-graph.ts'
import { keyGraph } from './keyed-graph.ts'
import { refusedMove } from './refused-move.ts'

const graph = keyGraph(
  makeGraph({
    primary: [makeGraphModule('network', 'primary')],
    packer: [makeGraphModule('image', 'packer', { kind: 'packer' })],
    empty: [],
  }),
)

function told(key: string, group: string): string | undefined {
  const target = { lane: group, group, place: 'last' as const, note: '', spot: { x: 0, y: 0 } }
  return refusedMove(target, key, graph)?.note
}

it('tells that a Packer group takes no second module', () => {
  expect(told('network', 'packer')).toBe('packer is a Packer group: it takes no second module')
})

it('tells that a Packer module does not go to others', () => {
  expect(told('image', 'primary')).toBe('image is a Packer module: it needs a group of its own')
})

it('lets everything into an empty group, and other modules to each other', () => {
  expect(told('image', 'empty')).toBeUndefined()
  expect(told('network', 'empty')).toBeUndefined()
  expect(told('network', 'primary')).toBeUndefined()
})
