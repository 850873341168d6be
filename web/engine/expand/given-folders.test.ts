import { describe, expect, test } from 'vitest'
import { type FoundFolder, type GivenPackage, makeGivenModules } from './given-folders.ts'

/** A folder whose one input is named like it. */
function folderOf(name: string, leftOut: readonly string[] = []): FoundFolder {
  return { kind: 'folder', files: new Map([['main.tf', `variable "${name}" {}`]]), leftOut }
}

const tree: GivenPackage = (folder) =>
  folder === 'gone' ? { kind: 'missing' } : folderOf(folder || 'root')

function find(source: string, remotes: Readonly<Record<string, GivenPackage>> = {}) {
  const given = makeGivenModules({
    local: (path) => (path === 'mods/x' ? folderOf('x') : undefined),
    remotes: new Map(Object.entries(remotes)),
  })
  const found = given(source, 'terraform')
  return found?.kind === 'known' ? [...found.module.inputs.keys()].join() : found?.kind
}

test('a local source is looked up by its cleaned path', () => {
  expect(find('./mods//y/../x/')).toBe('x')
  expect(find('../x')).toBeUndefined()
})

describe('a repository at a ref', () => {
  const remotes = { 'github.com/org/repo?ref=v1&depth=1': tree }

  test.each([
    ['github.com/org/repo//a/b?ref=v1&depth=1', 'a/b'],
    ['github.com/org/repo//a/b?ref=v1', 'a/b'],
    ['git::https://github.com/org/repo.git//a?ref=v1', 'a'],
    ['git@github.com:org/repo.git//a?ref=v1', 'a'],
    ['github.com/org/repo?ref=v1', 'root'],
    ['github.com/org/repo//gone?ref=v1', 'missing'],
    ['github.com/org/repo//a?ref=v2', undefined],
    ['github.com/org/repo//a', undefined],
    ['github.com/org/other//a?ref=v1', undefined],
  ])('gives %s as %s', (source, found) => {
    expect(find(source, remotes)).toBe(found)
  })
})

test('an exact source gives its own folder, and those in it', () => {
  const remotes = { 'github.com/org/repo//a?ref=v1': tree }
  expect(find('github.com/org/repo//a?ref=v1', remotes)).toBe('root')
  expect(find('github.com/org/repo//a/b?ref=v1', remotes)).toBe('b')
  expect(find('github.com/org/repo//ab?ref=v1', remotes)).toBeUndefined()
})

test('a link in the place of a .tf file makes a module unreadable, any other one does not', () => {
  const given = (leftOut: readonly string[]) =>
    makeGivenModules({ local: () => folderOf('x', leftOut), remotes: new Map() })
  expect(given(['y.tf'])('./x', 'terraform')?.kind).toBe('unreadable')
  expect(given(['notes.md', 'inner/y.tf'])('./x', 'terraform')?.kind).toBe('known')
})

test('a folder is read once for each kind', () => {
  let asked = 0
  const given = makeGivenModules({
    local: () => {
      asked += 1
      return folderOf('x')
    },
    remotes: new Map(),
  })
  given('./x', 'terraform')
  given('./x', 'terraform')
  given('./x', 'packer')
  expect(asked).toBe(2)
})
