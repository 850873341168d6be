import { expect, test } from 'vitest'
import { inspectFiles } from '../engine/modules.ts'
import type { FilesReport } from '../platform/engine-protocol.ts'
import type { FileTree } from '../platform/file-tree.ts'
import {
  addPackages,
  type DescribedTree,
  localPackages,
  projectPackage,
  remotePackage,
  removePackage,
  sourceOf,
} from './give-modules.ts'
import { openDocument, undo, workspaceStore } from './workspace-store.ts'

const terraform = new TextEncoder().encode('variable "a" {}\n')

/** A tree of Terraform files, with what the engine finds in it. */
function describe(name: string, isArchive: boolean, paths: readonly string[]): DescribedTree {
  const files = new Map(paths.map((path) => [path, terraform]))
  const tree: FileTree = { name, files, executable: new Set(), leftOut: [], isArchive }
  const inspected = inspectFiles(name, files)
  const modules: FilesReport['modules'] = inspected.modules.map(({ path }) => ({
    folder: path === '.' ? '' : path,
    kind: 'terraform',
    inputs: 1,
    outputs: 0,
    problem: undefined,
  }))
  return { tree, report: { ...inspected, modules } }
}

function places(described: DescribedTree, text = ''): readonly string[] {
  return localPackages(described, text).map(({ place, files }) => {
    const path = place.kind === 'remote' ? place.address : `./${place.path}`
    return `${path}: ${[...files.keys()].join(' ')}`
  })
}

test('a folder is found by its name, with all that is in it', () => {
  expect(places(describe('mods', false, ['a/main.tf', 'b/main.tf', 'README.md']))).toEqual([
    './mods: a/main.tf b/main.tf README.md',
  ])
  expect(places(describe('mods', false, ['a/main.tf']))).toEqual(['./mods: a/main.tf'])
  expect(places(describe('one', false, ['main.tf', 'x.tpl']))).toEqual(['./one: main.tf x.tpl'])
})

test('an archive is found by the folder around everything, or else by its own name', () => {
  expect(places(describe('any', true, ['mods/a/main.tf', 'mods/b/main.tf']))).toEqual([
    './mods: a/main.tf b/main.tf',
  ])
  expect(places(describe('any', true, ['a/main.tf', 'b/x/main.tf']))).toEqual([
    './any: a/main.tf b/x/main.tf',
  ])
  expect(places(describe('one', true, ['main.tf', 'inner/part.tf']))).toEqual([
    './one: main.tf inner/part.tf',
  ])
})

test('an archive is found in the way that the blueprint names its folders', () => {
  const several = describe('any', true, ['a/main.tf', 'b/x/main.tf', 'docs/read.md'])
  expect(places(several, '    source: ./b/x\n')).toEqual(['./a: main.tf', './b: x/main.tf'])
  expect(places(several, '    source: ./bees\n')).toHaveLength(1)
  const within = describe('any', true, ['any-1.0/a/main.tf'])
  expect(places(within, '  - {id: a, source: "./any/a"}')).toEqual(['./any: a/main.tf'])
  expect(places(within, '')).toEqual(['./any-1.0: a/main.tf'])
})

test('the folder of a blueprint is the place from which its sources count', () => {
  const project = projectPackage(describe('zip', true, ['p/hpc.yaml', 'p/mods/a/main.tf']))
  expect(project.place).toEqual({ kind: 'local', path: '' })
  expect([...project.files.keys()]).toEqual(['hpc.yaml', 'mods/a/main.tf'])
})

const address = 'github.com/owner/repo//mods/a?ref=v1&depth=1'

test('the archive of a repository stands for all modules of the repository', () => {
  const described = describe('repo-1', true, ['repo-1/mods/a/main.tf', 'repo-1/mods/b/main.tf'])
  const given = remotePackage(described, address)
  expect(given.place).toEqual({ kind: 'remote', address: 'github.com/owner/repo?ref=v1&depth=1' })
  expect([...given.files.keys()]).toEqual(['mods/a/main.tf', 'mods/b/main.tf'])
  const report = describe('', false, [...given.files.keys()]).report
  expect(report.modules.map((module) => sourceOf(given, report, module))).toEqual([
    address,
    'github.com/owner/repo//mods/b?ref=v1&depth=1',
  ])
})

test('the archive of a module alone stands for its address', () => {
  const given = remotePackage(describe('a', true, ['a/main.tf']), address)
  expect(given.place).toEqual({ kind: 'remote', address })
  expect([...given.files.keys()]).toEqual(['main.tf'])
})

function givenKeys(): readonly string[] {
  return workspaceStore.getState().document?.packages ?? []
}

test('a package takes the place of the one that was there, and undo brings that back', () => {
  openDocument({ name: 'a.yaml', text: '' })
  const [first, other, second] = ['mods', 'more', 'mods'].flatMap((name) =>
    localPackages(describe(name, false, ['a/main.tf']), ''),
  )
  if (first === undefined || other === undefined || second === undefined)
    throw new Error('no package')
  addPackages([first, other], 'Add modules')
  addPackages([second], 'Add modules')
  expect(givenKeys()).toEqual([other.key, second.key])
  removePackage(other.key, 'Take modules away')
  expect(givenKeys()).toEqual([second.key])
  undo()
  undo()
  expect(givenKeys()).toEqual([first.key, other.key])
})
