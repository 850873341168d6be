import { expect, test } from 'vitest'
import { findNearestName } from './nearest-name.ts'

test('the nearest of the candidates is found', () => {
  expect(findNearestName('subnetwork_nam', ['subnetwork_name', 'network_name'])).toBe(
    'subnetwork_name',
  )
})

test('four edits away is too far', () => {
  expect(findNearestName('abcd', ['wxyz'])).toBeUndefined()
  expect(findNearestName('abcd', ['axyz'])).toBe('axyz')
})

test('of equally near ones the first wins', () => {
  expect(findNearestName('ab', ['ac', 'ad'])).toBe('ac')
})

test('names of object prototypes are names like others', () => {
  expect(findNearestName('__proto_', ['__proto__'])).toBe('__proto__')
})
