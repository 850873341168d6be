import { expect, test } from 'vitest'
import { takingGroup } from './taking-group.ts'

const terraform = ['terraform'] as const
const packer = ['packer'] as const

test('a group that builds an image is passed by', () => {
  const groups = [terraform, packer, packer, terraform]
  expect(takingGroup(groups, 0, 1, terraform)).toBe(3)
  expect(takingGroup(groups, 3, -1, terraform)).toBe(0)
  expect(takingGroup([terraform, terraform, packer], 0, 1, terraform)).toBe(1)
})

test('a builder goes to the nearest empty group', () => {
  expect(takingGroup([packer, terraform, []], 0, 1, packer)).toBe(2)
  expect(takingGroup([packer, terraform], 0, 1, packer)).toBe(1)
  expect(takingGroup([terraform, []], 0, 1, ['terraform', 'packer'])).toBe(1)
})

test('where no group takes it, the one beside answers for all, and behind the ends is none', () => {
  expect(takingGroup([terraform, packer, packer], 0, 1, terraform)).toBe(1)
  expect(takingGroup([terraform, packer], 0, -1, terraform)).toBeUndefined()
  expect(takingGroup([terraform], 0, 1, terraform)).toBeUndefined()
})
