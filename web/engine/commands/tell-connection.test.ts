import { expect, test } from 'vitest'
import { tellConnection } from './tell-connection.ts'

const pair = { consumer: 'homefs', used: 'network' } as const

test('who connects hears how many settings that fills', () => {
  const fills = (...settings: readonly string[]) =>
    tellConnection(pair, { ...pair, kind: 'fills', settings })
  expect(fills('network_id', 'project')).toBe('homefs connected to network, 2 settings filled')
  expect(fills('network_id')).toBe('homefs connected to network, 1 setting filled')
})

test('a use that fills nothing says so, and one of which nothing is known only that it is there', () => {
  const refused = { ...pair, kind: 'refused', reason: 'no-equal-names' } as const
  expect(tellConnection(pair, refused)).toBe('homefs connected to network, no settings filled')
  expect(tellConnection(pair, { ...pair, kind: 'unknown' })).toBe('homefs connected to network')
  expect(tellConnection(pair, undefined)).toBe('homefs connected to network')
})
