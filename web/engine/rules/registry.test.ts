import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { allCodes } from '../diagnostic/words.ts'
import { rules } from './registry.ts'

const files = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.ts'))
const frame = ['badges', 'registry', 'rule', 'silence-acknowledged']
const ruleFiles = files
  .filter((name) => !name.endsWith('.test.ts'))
  .map((name) => name.replace(/\.ts$/, ''))
  .filter((name) => !frame.includes(name))
  .sort()

test('each rule file is in the registry under its code, and the other way round', () => {
  expect(rules.map(({ codes }) => codes[0]).sort()).toEqual(ruleFiles)
})

test('each rule has a test beside it', () => {
  expect(ruleFiles.filter((name) => !files.includes(`${name}.test.ts`))).toEqual([])
})

test('each code of a rule has words', () => {
  const unknown = rules.flatMap(({ codes }) => codes).filter((code) => !allCodes.includes(code))
  expect(unknown).toEqual([])
})
