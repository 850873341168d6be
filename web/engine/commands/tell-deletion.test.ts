import { expect, test } from 'vitest'
import { tellDeletion } from './tell-deletion.ts'

test('who deletes hears what went with it', () => {
  const network = { kind: 'module', id: 'network' } as const
  expect(tellDeletion(network, 0)).toBe('Deleted network')
  expect(tellDeletion(network, 1)).toBe('Deleted network and 1 use of it')
  expect(tellDeletion({ kind: 'modules', count: 2 }, 3)).toBe(
    'Deleted 2 modules and 3 uses of them',
  )
})

test('a group goes with its modules', () => {
  const group = { kind: 'group', name: 'cluster', modules: 4 } as const
  expect(tellDeletion(group, 2)).toBe('Deleted group cluster with 4 modules and 2 uses of them')
  expect(tellDeletion({ ...group, modules: 0 }, 0)).toBe('Deleted group cluster')
})
