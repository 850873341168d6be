import { expect, test } from 'vitest'
import { readWords } from './read-words.ts'

const options = {
  vars: { type: 'string', multiple: true },
  output: { type: 'string', short: 'o' },
  strict: { type: 'boolean' },
  overwrite: { type: 'boolean', short: 'w' },
} as const

const read = (...words: readonly string[]) => readWords(words, options)

test.each([
  [['-o', 'x'], 'x'],
  [['-o=x'], 'x'],
  [['-ox'], 'x'],
  [['--output', '-x'], '-x'],
  [['--output=x=y'], 'x=y'],
  [['-o', '--strict'], '--strict'],
  [['-wo', 'x'], 'x'],
  [['-o', ''], ''],
])('%j gives an option its value', (words, value) => {
  expect(read(...words).options.output).toBe(value)
})

test('options may come again and stand behind operands; after -- all are operands', () => {
  const { operands, options: found } = read('a', '--vars', 'x=1', 'b', '--vars', 'y=2', '--', '--c')
  expect(operands).toEqual(['a', 'b', '--c'])
  expect(found.vars).toEqual(['x=1', 'y=2'])
})

test.each([
  [['--none'], 'there is no option --none'],
  [['-z'], 'there is no option -z'],
  [['--vars'], '--vars needs a value'],
  [['--strict=1'], '--strict takes no value'],
])('%j is refused: %s', (words, why) => {
  expect(() => read(...words)).toThrow(why)
})
