import { expect, it } from 'vitest'
import type { Connection } from '../../../state/analysis-store.ts'
import { marksOf, rankConnections } from './connect-marks.ts'

const answer = (consumer: string, used: string, changes: Partial<Connection>): Connection => ({
  consumer,
  used,
  allowed: true,
  fills: [],
  reason: '',
  ...changes,
})

const answers = [
  answer('image', 'homefs', { allowed: false, reason: 'homefs gives nothing that image takes' }),
  answer('login', 'homefs', { fills: ['network_storage'] }),
  answer('homefs', 'network', { fills: ['network_id', 'region'] }),
]

it('marks the other ends in the direction of the drag only', () => {
  const marks = marksOf(answers, { id: 'homefs', role: 'giver' })
  expect([...marks.keys()]).toEqual(['image', 'login'])
  expect(marks.get('image')).toEqual({
    allowed: false,
    note: 'homefs gives nothing that image takes',
  })
  expect(marks.get('login')).toEqual({ allowed: true, note: 'would fill network_storage' })
  expect([...marksOf(answers, { id: 'homefs', role: 'consumer' }).keys()]).toEqual(['network'])
})

it('ranks what fills most first and what is refused last', () => {
  expect(rankConnections(answers).map(({ used, consumer }) => `${consumer}->${used}`)).toEqual([
    'homefs->network',
    'login->homefs',
    'image->homefs',
  ])
})
