import { expect, test } from 'vitest'
import { treeRows } from './file-tree.ts'

function files(...paths: readonly string[]) {
  return paths.map((path) => ({ path, size: 1, text: '' }))
}

test('folders come before files, each file below its folder', () => {
  const rows = treeRows(files('d/README.md', 'd/primary/main.tf', 'd/.ghpc/a/b.yaml'))
  expect(rows.map(({ path, level }) => `${level} ${path}`)).toEqual([
    '1 d',
    '2 d/.ghpc',
    '3 d/.ghpc/a',
    '4 d/.ghpc/a/b.yaml',
    '2 d/primary',
    '3 d/primary/main.tf',
    '2 d/README.md',
  ])
})

test('each row knows its place among its siblings', () => {
  const rows = treeRows(files('d/a', 'd/b'))
  expect(rows.map(({ position, siblings }) => [position, siblings])).toEqual([
    [1, 1],
    [1, 2],
    [2, 2],
  ])
})

test('a folder whose name begins like another keeps its own files', () => {
  const rows = treeRows(files('a/x', 'ab/y'))
  expect(rows.map(({ path }) => path)).toEqual(['a', 'a/x', 'ab', 'ab/y'])
})
