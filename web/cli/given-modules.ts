import { statSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import {
  type FoundFolder,
  type GivenModules,
  type GivenPackage,
  makeGivenModules,
} from '../engine/index.ts'
import { UsageError } from './command.ts'
import { isInside, readFolder } from './read-folder.ts'

/** What `--modules` gives: folders by the local path that leads to them, and remote packages. */
export type GivenPaths = {
  readonly folders: ReadonlyMap<string, string>
  readonly remotes: ReadonlyMap<string, string>
}

/**
 * Reads the values of `--modules`: `ADDRESS=PATH`, parted at the last `=`, or a path alone, which
 * is then `./<folder name>`.
 */
export function readModulePaths(values: readonly string[]): GivenPaths {
  const folders = new Map<string, string>()
  const remotes = new Map<string, string>()
  for (const value of values) {
    const equals = value.lastIndexOf('=')
    const path = resolve(value.slice(equals + 1))
    const stat = statSync(path, { throwIfNoEntry: false })
    if (stat === undefined) throw new UsageError(`--modules ${value}: ${path} does not exist`)
    if (!stat.isDirectory()) throw new UsageError(`--modules ${value}: ${path} is no folder`)
    if (equals === 0) throw new UsageError(`--modules ${value}: an address stands before =`)
    if (equals < 0) folders.set(basename(path), path)
    else remotes.set(value.slice(0, equals), path)
  }
  return { folders, remotes }
}

/** Modules on this machine: those given, and local sources from the working folder. */
export function findModules({ folders, remotes }: GivenPaths, working: string): GivenModules {
  const packages = [...remotes].map(([address, path]) => [address, packageAt(path)] as const)
  return makeGivenModules({
    local: (path) => {
      const given = folders.get(path)
      return given === undefined
        ? readFolder(resolve(working, path), working)
        : readFolder(given, given)
    },
    remotes: new Map(packages),
  })
}

function packageAt(path: string): GivenPackage {
  return (folder): FoundFolder => {
    const place = join(path, folder)
    return isInside(place, path) ? readFolder(place, path) : { kind: 'missing' }
  }
}
