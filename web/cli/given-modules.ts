import { statSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import type { FoundFolder, GivenModules, GivenPackage } from '../engine/index.ts'
import { makeGivenModules } from '../engine/modules.ts'
import { UsageError } from './command.ts'
import { isInside, readFolder } from './read-folder.ts'
import { readZipPackage } from './read-zip-package.ts'

/** What `--modules` gives: by the local path that leads there, and by remote address. */
export type GivenPackages = {
  readonly locals: ReadonlyMap<string, GivenPackage>
  readonly remotes: ReadonlyMap<string, GivenPackage>
}

/**
 * Reads the values of `--modules`: `ADDRESS=PATH`, parted at the last `=`, or a path alone, which
 * is then `./<folder name>`. A path leads to a folder or a zip.
 */
export function readModulePaths(values: readonly string[]): GivenPackages {
  const locals = new Map<string, GivenPackage>()
  const remotes = new Map<string, GivenPackage>()
  for (const value of values) {
    const equals = value.lastIndexOf('=')
    if (equals === 0) throw new UsageError(`--modules ${value}: an address stands before =`)
    const { names, find } = readPackage(value, resolve(value.slice(equals + 1)))
    if (equals > 0) remotes.set(value.slice(0, equals), find)
    else for (const name of names) locals.set(name, find)
  }
  return { locals, remotes }
}

function readPackage(
  value: string,
  path: string,
): { readonly names: readonly string[]; readonly find: GivenPackage } {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (stat === undefined) throw new UsageError(`--modules ${value}: ${path} does not exist`)
  if (stat.isDirectory()) return { names: [basename(path)], find: packageAt(path) }
  const { outer, find } = readZipPackage(path)
  const name = basename(path).replace(/\.zip$/i, '')
  return { names: outer === undefined ? [name] : [name, outer], find }
}

function packageAt(path: string): GivenPackage {
  return (folder): FoundFolder => {
    const place = join(path, folder)
    return isInside(place, path) ? readFolder(place, path) : { kind: 'missing' }
  }
}

/** Modules on this machine: those given, and local sources from the working folder. */
export function findModules({ locals, remotes }: GivenPackages, working: string): GivenModules {
  return makeGivenModules({
    local: (path) => findGiven(path, locals) ?? readFolder(resolve(working, path), working),
    remotes,
  })
}

/** A given folder counts for its own path and for those below it. */
function findGiven(
  path: string,
  locals: ReadonlyMap<string, GivenPackage>,
): FoundFolder | undefined {
  const [name = '', ...inner] = path.split('/')
  return locals.get(name)?.(inner.join('/'))
}
