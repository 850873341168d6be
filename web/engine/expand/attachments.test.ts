import { expect, test } from 'vitest'
import { loadBuiltInCatalog } from '../../testing/built-in-catalog.ts'
import { type Attachment, attachedModules, givenFoldersOf } from './attachments.ts'
import { makeGivenModules } from './given-folders.ts'

const catalog = loadBuiltInCatalog()

function attach(place: Attachment['place'], ...paths: readonly string[]): Attachment {
  return { place, leftOut: [], files: new Map(paths.map((path) => [path, ''])) }
}

const local = (path: string, ...paths: readonly string[]) =>
  attach({ kind: 'local', path }, ...paths)
const remote = (address: string, ...paths: readonly string[]) =>
  attach({ kind: 'remote', address }, ...paths)

function sourcesOf(...attachments: readonly Attachment[]): readonly string[] {
  return attachedModules(attachments, catalog).map(({ source }) => source)
}

test.each<readonly [Attachment, string]>([
  [local('mods', 'main.tf'), './mods'],
  [local('mods', 'a/main.tf'), './mods/a'],
  [local('', 'mods/a/main.tf'), './mods/a'],
  [local('../mods', 'a/main.tf'), '../mods/a'],
  [local('/opt/mods', 'a/main.tf'), '/opt/mods/a'],
  [remote('github.com/o/r?ref=v1', 'main.tf'), 'github.com/o/r?ref=v1'],
  [remote('github.com/o/r?ref=v1&depth=1', 'a/main.tf'), 'github.com/o/r//a?ref=v1&depth=1'],
  [remote('github.com/o/r//a?ref=v1', 'b/main.tf'), 'github.com/o/r//a/b?ref=v1'],
  [remote('git::ssh://git@h/o/r.git', 'a/x.pkr.hcl'), 'git::ssh://git@h/o/r.git//a'],
])('%# a module is found by the source that the engine finds its files by', (given, source) => {
  const [module] = attachedModules([given], catalog)
  expect(module?.source).toBe(source)
  const find = makeGivenModules(givenFoldersOf([given]))
  expect(find(source, module?.kind ?? 'terraform')?.kind).toBe('known')
})

test('one archive may hold several modules of both kinds', () => {
  const mods = local('mods', 'a/main.tf', 'b/image.pkr.hcl', 'c/readme.md', '.git/x.tf')
  expect(attachedModules([mods], catalog).map(({ source, kind }) => [source, kind])).toEqual([
    ['./mods/a', 'terraform'],
    ['./mods/b', 'packer'],
  ])
})

test('of two at one place the first counts', () => {
  expect(sourcesOf(local('m', 'main.tf'), local('m', 'main.tf'))).toEqual(['./m'])
})

test('nothing shadows a module of the toolkit', () => {
  expect(sourcesOf(local('', 'modules/network/vpc/main.tf', 'x/main.tf'))).toEqual(['./x'])
  expect(sourcesOf(local('modules', 'network/vpc/main.tf'))).toEqual([])
})

test('the nearest place is asked, and what it lacks is missing', () => {
  const find = makeGivenModules(
    givenFoldersOf([local('', 'a/main.tf', 'a/b/other.tf'), local('a/b', 'main.tf', 'file')]),
  )
  expect(find('./a', 'terraform')?.kind).toBe('known')
  expect(find('./a/b', 'terraform')?.kind).toBe('known')
  expect(find('./a/b/c', 'terraform')?.kind).toBe('missing')
  expect(find('./a/b/file', 'terraform')).toMatchObject({
    kind: 'unreadable',
    problem: { fault: { kind: 'not-a-folder' } },
  })
  expect(find('../a', 'terraform')).toBeUndefined()
  expect(find('/a', 'terraform')).toBeUndefined()
})

test('a link that was left out fails the module that needs it', () => {
  const given: Attachment = { ...local('m', 'a/main.tf'), leftOut: ['a/more.tf'] }
  const find = makeGivenModules(givenFoldersOf([given]))
  expect(find('./m/a', 'terraform')).toMatchObject({
    kind: 'unreadable',
    problem: { file: 'more.tf', fault: { kind: 'link-out' } },
  })
})
