import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { modulePasses } from './pass-registry.ts'

const files = new Set(readdirSync(import.meta.dirname))

test.each(modulePasses.map(({ name }) => name))('the pass %s has a file and a test', (name) => {
  expect([...files]).toContain(`${name}.ts`)
  expect([...files]).toContain(`${name}.test.ts`)
})

test('each pass is there once and says why it stands where it does', () => {
  expect(new Set(modulePasses.map(({ name }) => name)).size).toBe(modulePasses.length)
  expect(modulePasses.every(({ reason }) => reason !== '')).toBe(true)
})
