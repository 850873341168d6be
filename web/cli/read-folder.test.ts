import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { findModules, readModulePaths } from './given-modules.ts'
import { readFolder } from './read-folder.ts'

let base = ''

beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'cyanotype-'))
})

afterEach(() => rmSync(base, { recursive: true }))

function write(path: string, content: string | Uint8Array = ''): void {
  mkdirSync(dirname(join(base, path)), { recursive: true })
  writeFileSync(join(base, path), content)
}

/** Paths of the files read, or why there are none; `leftOut` behind a `!`. */
function read(path: string, bounds = 'work'): readonly string[] | string {
  const found = readFolder(join(base, path), join(base, bounds))
  if (found.kind === 'missing') return 'missing'
  if (found.kind === 'unreadable') return found.problem.fault.kind
  return [...[...found.files.keys()].sort(), ...found.leftOut.map((file) => `!${file}`)]
}

test('all files of a folder are read, those that tools leave there excepted', () => {
  for (const file of ['main.tf', 'a/b.sh', '.hidden', '.git/config', 'a/.terraform/x']) {
    write(`work/m/${file}`)
  }
  expect(read('work/m')).toEqual(['.hidden', 'a/b.sh', 'main.tf'])
})

test('what is no folder is told apart from what is not there', () => {
  write('work/file')
  expect(read('work/file')).toBe('not-a-folder')
  expect(read('work/nothing')).toBe('missing')
})

describe('a link', () => {
  beforeEach(() => {
    write('work/m/main.tf')
    write('work/shared.tf')
    write('secret/key')
  })

  test('to a file in the working folder is followed', () => {
    symlinkSync('../shared.tf', join(base, 'work/m/x.tf'))
    expect(read('work/m')).toEqual(['main.tf', 'x.tf'])
  })

  test.each(['../../secret/key', '../../secret', '..', 'nowhere'])('to %s is left out', (to) => {
    symlinkSync(to, join(base, 'work/m/x'))
    expect(read('work/m')).toEqual(['main.tf', '!x'])
  })

  test('in the place of the folder must not lead out of the working folder', () => {
    symlinkSync('../secret', join(base, 'work/link'))
    symlinkSync('m', join(base, 'work/inner'))
    expect(read('work/link')).toBe('link-out')
    expect(read('work/inner')).toEqual(['main.tf'])
    expect(read('secret')).toEqual(['key'])
  })
})

test('a file of more than 5 MiB is too large', () => {
  write('work/m/big', new Uint8Array(5 * 1024 * 1024 + 1))
  expect(read('work/m')).toBe('too-large')
})

describe('--modules', () => {
  const kindOf = (values: readonly string[], source: string) =>
    findModules(readModulePaths(values), join(base, 'work'))(source, 'terraform')?.kind

  beforeEach(() => {
    write('elsewhere/mine/main.tf')
    write('work/mods/x/main.tf')
    write('tree/dir/main.tf')
  })

  test('leaves local sources to the working folder', () => {
    expect(kindOf([], './mods/x')).toBe('known')
    expect(kindOf([], './mods/y')).toBe('missing')
    expect(kindOf([], 'github.com/org/repo//dir')).toBeUndefined()
  })

  test('gives a folder under its own name', () => {
    expect(kindOf([join(base, 'elsewhere/mine/')], './mine')).toBe('known')
  })

  test('gives a repository at a ref, its address parted from the path at the last =', () => {
    const value = `github.com/org/repo?ref=v1=${join(base, 'tree')}`
    expect(kindOf([value], 'github.com/org/repo//dir?ref=v1')).toBe('known')
    expect(kindOf([value], 'github.com/org/repo//gone?ref=v1')).toBe('missing')
    expect(kindOf([value], 'github.com/org/repo//../elsewhere/mine?ref=v1')).toBe('missing')
  })

  test.each(['nowhere', 'a=nowhere'])('%s is wrong usage', (value) => {
    expect(() => readModulePaths([value])).toThrow(/does not exist/)
  })
})
