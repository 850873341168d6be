import { expect, test } from 'vitest'
import { editedLines } from '../../testing/run-intent.ts'

const text = `deployment_groups:
- group: g
  modules:
  # Take this one back in for a second network.
  # - id: net1
  #   source: ./n

  # its own
  - id: fs
    source: ./f

- group: h
  modules:
  - {id: vm, source: ./v}
`

test('a group that loses its only module keeps the comments that stand apart from it', () => {
  const removed = ['-  modules:', '-  # its own', '-  - id: fs', '-    source: ./f', '-']
  expect(editedLines(text, { kind: 'remove-modules', ids: ['fs'] })).toEqual(removed)
  const moved = editedLines(text, { kind: 'move-module', id: 'fs', group: 'h', place: 1 })
  expect(moved.filter((line) => line.includes('net1'))).toEqual([])
  expect(moved.filter((line) => line.endsWith('# its own')).map((line) => line[0])).toEqual([
    '-',
    '+',
  ])
})
