import { expect, test } from 'vitest'
import type { Intent } from '../blueprint/intent.ts'
import { titleOf } from './title-of.ts'

const yaml = (text: string) => ({ kind: 'yaml', text }) as const

test.each<[Intent, string]>([
  [
    { kind: 'add-module', source: 'github.com/a/b//modules/vpc?ref=v1', group: 'g', place: 0 },
    'Add vpc',
  ],
  [{ kind: 'remove-modules', ids: ['net'] }, 'Delete net'],
  [{ kind: 'remove-modules', ids: ['net', 'fs'] }, 'Delete 2 modules'],
  [{ kind: 'connect', consumer: 'fs', used: 'net' }, 'Connect fs to net'],
  [
    { kind: 'set-setting', id: 'net', name: 'enable_cloud_nat', value: yaml('true') },
    'Set enable_cloud_nat to true',
  ],
  [{ kind: 'set-setting', id: 'net', name: 'a', value: yaml('- b\n- c') }, 'Set a to - b…'],
  [{ kind: 'set-setting', id: 'net', name: 'a', value: yaml('') }, 'Set a to an empty text'],
  [{ kind: 'set-kind', id: 'net', moduleKind: undefined }, 'Clear the kind of net'],
  [{ kind: 'remove-value', file: 'blueprint', path: ['validators', 0, 'inputs'] }, 'Delete inputs'],
  [{ kind: 'all', label: 'Turn NAT on', intents: [] }, 'Turn NAT on'],
])('%j is called %s', (intent, title) => {
  expect(titleOf(intent)).toBe(title)
})

test('a long value is cut', () => {
  const title = titleOf({ kind: 'set-source', id: 'net', source: 'x' })
  expect(title).toBe('Set source to x')
  expect(
    titleOf({ kind: 'set-setting', id: 'n', name: 'a', value: yaml('x'.repeat(99)) }).length,
  ).toBeLessThan(60)
})
