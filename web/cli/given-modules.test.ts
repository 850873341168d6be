import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { findModules, readModulePaths } from './given-modules.ts'

let base = ''
beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'cyanotype-'))
})
afterEach(() => rmSync(base, { recursive: true }))

const module = new TextEncoder().encode('variable "x" {}')

function zip(name: string, ...paths: readonly string[]): void {
  writeFileSync(join(base, name), zipSync(Object.fromEntries(paths.map((path) => [path, module]))))
}

/** What is found at a source when the value is given. */
function find(value: string, source: string): string | undefined {
  const at = value.lastIndexOf('=') + 1
  const given = readModulePaths([value.slice(0, at) + join(base, value.slice(at))])
  return findModules(given, join(base))(source, 'terraform')?.kind
}

test.each([
  ['mods.zip', ['mods/a/main.tf'], './mods/a'],
  ['other.zip', ['mods/a/main.tf'], './mods/a'],
  ['other.zip', ['mods/a/main.tf'], './other/a'],
  ['flat.zip', ['a/main.tf', 'b/main.tf'], './flat/a'],
  ['one.zip', ['main.tf'], './one'],
])('%s with %j gives %s', (name, paths, source) => {
  zip(name, ...paths)
  expect(find(name, source)).toBe('known')
})

test.each([
  ['r-1.2/modules/a/main.tf', 'github.com/o/r//modules/a?ref=v1', 'known'],
  ['modules/a/main.tf', 'git::https://github.com/o/r.git//modules/a?ref=v1', 'known'],
  ['r-1.2/main.tf', 'github.com/o/r?ref=v1&depth=1', 'known'],
  ['modules/a/main.tf', 'github.com/o/r//modules/b?ref=v1', 'missing'],
  ['modules/a/main.tf', 'github.com/o/r//modules/a?ref=v2', undefined],
])('a zip with %s, given for a repository at v1, makes %s %s', (path, source, kind) => {
  zip('r.zip', path)
  expect(find('github.com/o/r?ref=v1&depth=1=r.zip', source)).toBe(kind)
})

test('a folder gives the modules below it too, before those of the working folder', () => {
  mkdirSync(join(base, 'given/mods/a'), { recursive: true })
  writeFileSync(join(base, 'given/mods/a/main.tf'), module)
  expect(find('given/mods', './mods/a')).toBe('known')
  expect(find('given/mods', './mods/b')).toBe('missing')
})

test('what is no zip is refused in one line', () => {
  writeFileSync(join(base, 'bad.zip'), 'PK nonsense')
  expect(() => readModulePaths([join(base, 'bad.zip')])).toThrow(
    /bad\.zip cannot be read: it is no zip/,
  )
})
