import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { modulePasses } from './module-passes.ts'
import { blueprintPasses } from './pass-registry.ts'

const files = new Set(readdirSync(import.meta.dirname))
const passes = [...blueprintPasses, ...modulePasses]

test.each(passes.map(({ name }) => name))('the pass %s has a file and a test', (name) => {
  expect([...files]).toContain(`${name}.ts`)
  expect([...files]).toContain(`${name}.test.ts`)
})

test('each pass is there once and says why it stands where it does', () => {
  expect(new Set(passes.map(({ name }) => name)).size).toBe(passes.length)
  expect(passes.every(({ reason }) => reason !== '')).toBe(true)
})
