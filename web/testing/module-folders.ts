import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { ModuleFolder } from '../engine/catalog/module-folder.ts'
import { type FoundFolder, makeGivenModules } from '../engine/expand/given-folders.ts'
import type { GivenModules, Toolkit } from '../engine/expand/module-facts.ts'
import { makeToolkit } from '../engine/expand/toolkit.ts'
import { builtInInputs } from './analyze-text.ts'
import { referencePath } from './reference.ts'
import type { ReferenceCase } from './reference-cases.ts'

/** Every file of a folder of the reference data, as the engine takes module folders. */
export function readModuleFolder(path: string): ModuleFolder {
  const files = readdirSync(path, { recursive: true, encoding: 'utf8' }).sort()
  return new Map(
    files
      .filter((file) => statSync(join(path, file)).isFile())
      .map((file) => [file.replaceAll('\\', '/'), readFileSync(join(path, file))]),
  )
}

/** The folders that have files right inside them, by their paths below the given one. */
export function listFolders(path: string): readonly string[] {
  const files = readdirSync(path, { recursive: true, encoding: 'utf8', withFileTypes: true })
  const folders = files.filter((file) => file.isFile()).map((file) => file.parentPath)
  return [...new Set(folders)].sort().map((folder) => folder.slice(path.length + 1))
}

/** The modules of a reference case: its folder is the working folder, `args.modules` the rest. */
export function givenModulesOfCase({ folder, args }: ReferenceCase): GivenModules {
  const remotes = Object.entries(args.modules ?? {}).map(
    ([address, name]) =>
      [address, (inner: string) => findFolder(referencePath('remote', name, inner))] as const,
  )
  return makeGivenModules({
    local: (path) => findFolder(path.startsWith('/') ? path : join(folder, path)),
    remotes: new Map(remotes),
  })
}

function findFolder(path: string): FoundFolder {
  const found = statSync(path, { throwIfNoEntry: false })
  if (found === undefined) return { kind: 'missing' }
  if (found.isDirectory()) return { kind: 'folder', files: readModuleFolder(path), leftOut: [] }
  const problem = { fault: { kind: 'not-a-folder' }, file: undefined, line: undefined } as const
  return { kind: 'unreadable', problem }
}

/** The toolkit's modules, as a checkout of it would give them. */
export function referenceToolkit(): Toolkit {
  const folderAt = (path: string) => findFolder(referencePath('toolkit-v1.95.0', path))
  return makeToolkit('v1.95.0', folderAt, builtInInputs.catalog)
}

/** A file that a reference case stages, or the files of a folder. */
export function readStaged(path: string): { readonly files: ModuleFolder } | undefined {
  const found = statSync(path, { throwIfNoEntry: false })
  if (found === undefined) return undefined
  const files = found.isDirectory() ? readModuleFolder(path) : new Map([['', readFileSync(path)]])
  return { files }
}
