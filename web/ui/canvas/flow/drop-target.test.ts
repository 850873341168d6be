import { describe, expect, it } from 'vitest'
import { noLayout } from '../../../state/layout-store.ts'
import { makeGraph, makeGraphModule } from '../../../testing/make-graph.ts'
import { describeModules } from './describe-modules.ts'
import { findDropTarget, snapToColumn } from './drop-target.ts'
import { fromConnection, fromNodeChanges } from './from-flow.ts'
import { keyGraph } from './keyed-graph.ts'
import { drawLayout } from './to-layout.ts'

const graph = makeGraph({
  primary: ['a', 'b', 'c'].map((id) => makeGraphModule(id, 'primary')),
  empty: [],
})
const keyed = keyGraph(graph)
const layout = drawLayout(
  keyed,
  describeModules(keyed, [], { badges: [], traits: [] }, new Map()),
  noLayout,
).drawn

function middleOf(key: string) {
  const box = layout.nodes.get(key)
  if (box === undefined) throw new Error(`${key} has no box`)
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

describe('a drop', () => {
  it('goes after the module above it', () => {
    const { x, y } = middleOf('b')
    const target = findDropTarget({ x, y: y + 5 }, keyed, layout, undefined)
    expect(target?.place).toBe(2)
    expect(target?.note).toBe('into group primary, after b')
  })

  it('goes before the first module when it is above all', () => {
    const { x, y } = middleOf('a')
    const target = findDropTarget({ x, y: y - 5 }, keyed, layout, undefined)
    expect(target?.place).toBe(0)
    expect(target?.note).toBe('into group primary, before a')
  })

  it('goes last below the last module and into an empty group', () => {
    const { x, y } = middleOf('c')
    expect(findDropTarget({ x, y: y + 40 }, keyed, layout, undefined)?.place).toBe('last')
    const lane = layout.lanes.get('empty')
    const inside = { x: (lane?.x ?? 0) + 20, y: 200 }
    expect(findDropTarget(inside, keyed, layout, undefined)).toMatchObject({
      group: 'empty',
      place: 'last',
      note: 'into group empty',
    })
  })

  it('does not count the module that is dragged', () => {
    const { x, y } = middleOf('b')
    expect(findDropTarget({ x, y: y + 5 }, keyed, layout, 'b')?.note).toContain('after a')
  })

  it('outside all lanes goes nowhere', () => {
    expect(findDropTarget({ x: -40, y: 100 }, keyed, layout, undefined)).toBeUndefined()
  })

  it('stands in a column when it is near one', () => {
    expect(snapToColumn(40)).toBe(26)
    expect(snapToColumn(150)).toBe(150)
    expect(snapToColumn(-90)).toBe(-90)
  })
})

describe('what xyflow reports', () => {
  it('becomes positions and a selection, of modules only', () => {
    const changes = [
      { type: 'position' as const, id: 'module a', position: { x: 5, y: 6 } },
      { type: 'select' as const, id: 'module b', selected: true },
      { type: 'select' as const, id: 'module c', selected: false },
      { type: 'select' as const, id: 'lane primary', selected: true },
      { type: 'remove' as const, id: 'module a' },
    ]
    const { positions, selected } = fromNodeChanges(changes, keyed, ['c'])
    expect(positions).toEqual(new Map([['module a', { x: 5, y: 6 }]]))
    expect(selected).toEqual(['b'])
    expect(fromNodeChanges([], keyed, ['c']).selected).toBeUndefined()
  })

  it('becomes an intent when it is a connection: the target uses the source', () => {
    const intent = fromConnection({ source: 'module a', target: 'module b' }, keyed)
    expect(intent).toEqual({ kind: 'connect', consumer: 'b', used: 'a' })
    expect(fromConnection({ source: 'lane primary', target: 'module b' }, keyed)).toBeUndefined()
  })
})
