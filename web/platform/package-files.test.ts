import { expect, test } from 'vitest'
import type { ModulePackage } from './engine-protocol.ts'
import { findFiles, modulesIn, stagedFilesOf } from './package-files.ts'

const text = new TextEncoder().encode('#!/bin/sh\n')

function packageAt(place: ModulePackage['place'], paths: readonly string[]): ModulePackage {
  return {
    key: 'k',
    name: 'n',
    place,
    files: new Map(paths.map((path) => [path, text])),
    leftOut: [],
    executable: new Set(['run.sh']),
  }
}

const beside = packageAt({ kind: 'local', path: '' }, ['run.sh', 'data/a', 'data/b/c'])

test('a file is found under an empty name, a folder with all that is in it', () => {
  const { findStaged } = stagedFilesOf([beside])
  expect([...(findStaged('./run.sh')?.files.keys() ?? [])]).toEqual([''])
  expect(findStaged('run.sh')?.executable).toEqual(new Set(['']))
  expect([...(findStaged('data/')?.files.keys() ?? [])]).toEqual(['a', 'b/c'])
})

test('paths that lead out are not followed', () => {
  const { findStaged } = stagedFilesOf([beside])
  for (const path of ['../run.sh', '/run.sh', 'data/../run.sh', 'other']) {
    expect(findStaged(path)).toBeUndefined()
  }
})

test('a package in a folder is found by that folder', () => {
  const { findStaged, hasFile } = stagedFilesOf([
    packageAt({ kind: 'local', path: 'files' }, ['run.sh']),
    packageAt({ kind: 'remote', address: 'github.com/o/r' }, ['other.sh']),
  ])
  expect(findStaged('files/run.sh')?.files.size).toBe(1)
  expect([...(findStaged('files')?.files.keys() ?? [])]).toEqual(['run.sh'])
  expect(findStaged('other.sh')).toBeUndefined()
  // Other files may lie beside the blueprint: nobody has seen its folder.
  expect(hasFile).toBeUndefined()
})

test('only who has seen the folder of the blueprint knows what is missing in it', () => {
  const { hasFile } = stagedFilesOf([beside])
  expect(hasFile?.('data/a')).toBe(true)
  expect(hasFile?.('data/z')).toBe(false)
})

test('a file that was given by itself is found where it is named, and nothing else', () => {
  const script = packageAt({ kind: 'file', path: './scripts/run.sh' }, [''])
  const { findStaged, hasFile } = stagedFilesOf([script])
  expect([...(findStaged('scripts/run.sh')?.files.keys() ?? [])]).toEqual([''])
  expect(findStaged('run.sh')).toBeUndefined()
  expect(findStaged('scripts')).toBeUndefined()
  expect(hasFile).toBeUndefined()
  expect(modulesIn([script, beside])).toHaveLength(1)
  const outside = packageAt({ kind: 'file', path: '../run.sh' }, [''])
  expect(stagedFilesOf([outside]).findStaged('../run.sh')?.files.size).toBe(1)
})

test('a file that was given by itself goes before one of a folder', () => {
  const own = packageAt({ kind: 'file', path: 'run.sh' }, [''])
  expect(findFiles('./run.sh', [beside, own])?.from).toBe(own)
})
