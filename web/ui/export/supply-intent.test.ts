import { expect, test } from 'vitest'
import { supplyIntent } from './supply-intent.ts'

const project = {
  name: 'project_id',
  written: '',
  file: 'blueprint',
  span: { file: 'blueprint', start: 0, end: 10 },
  needsValue: true,
  usedBy: [],
} as const
const bucket = { ...project, name: 'bucket', file: 'deployment' } as const

test('nothing typed is nothing to do', () => {
  expect(supplyIntent([project], new Map())).toBeUndefined()
  expect(supplyIntent([project], new Map([['project_id', '  ']]))).toBeUndefined()
})

test('a value goes to the file in which its variable stands', () => {
  expect(supplyIntent([project, bucket], new Map([['bucket', 'b']]))).toEqual({
    kind: 'set-variable',
    name: 'bucket',
    file: 'deployment',
    value: { kind: 'yaml', text: 'b' },
  })
})

test('several values are one step', () => {
  const typed = new Map([
    ['project_id', 'p'],
    ['bucket', 'b'],
  ])
  const intent = supplyIntent([project, bucket], typed)
  expect(intent?.kind === 'all' && intent.intents).toHaveLength(2)
})
