import { expect, test } from 'vitest'
import { analyzeText } from '../../testing/analyze-text.ts'

function validatorsOf(written: string, ...skipValidators: readonly string[]) {
  const text = `blueprint_name: b\nvars: {deployment_name: d}\nvalidators: ${written}\n`
  const { expanded } = analyzeText(text, { rules: [], skipValidators })
  return expanded?.validators.map(({ name, skip }) => [name, skip])
}

test('every entry of a name is skipped', () => {
  const written = '[{validator: a}, {validator: b}, {validator: a, skip: false}]'
  expect(validatorsOf(written, 'a')).toEqual([
    ['a', true],
    ['b', false],
    ['a', true],
  ])
})

test('names that the blueprint does not list follow in the order given, each once', () => {
  expect(validatorsOf('[{validator: a}]', 'z', 'c', 'z')).toEqual([
    ['a', false],
    ['z', true],
    ['c', true],
  ])
})
