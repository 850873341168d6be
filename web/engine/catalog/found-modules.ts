import { compareBytes } from '../text/byte-order.ts'
import { configurationFiles } from './configuration-files.ts'
import type { ModuleKind } from './model.ts'
import type { ModuleFolder } from './module-folder.ts'

/** A folder among given files that can be read as a module. */
export type FoundModule = {
  /** By its path among the files; empty when they are the module themselves. */
  readonly folder: string
  /** A guess: the blueprint's `kind` decides. */
  readonly kind: ModuleKind
  /** Its files and those below it, by their paths in it. */
  readonly files: ModuleFolder
}

/**
 * The modules among the files of a folder or zip, by path: every folder with Terraform or Packer
 * files right inside it. Hidden folders and those that begin with `_` hold none, as for the
 * toolkit, which embeds neither.
 */
export function findModules(files: ModuleFolder): readonly FoundModule[] {
  return [...foldersOf(files)]
    .map(([folder, inside]) => ({ folder, kind: guessKind(inside), files: inside }))
    .filter(({ files: inside, kind }) => configurationFiles(inside, kind).length > 0)
    .sort((a, b) => compareBytes(a.folder, b.folder))
}

/** Files of Packer's own ending say so. */
function guessKind(folder: ModuleFolder): ModuleKind {
  const isPacker = [...folder.keys()].some((path) => /^[^/]+\.pkr\.hcl$/.test(path))
  return isPacker ? 'packer' : 'terraform'
}

/** Each folder with all files in and below it. */
function foldersOf(files: ModuleFolder): ReadonlyMap<string, ModuleFolder> {
  const folders = new Map<string, Map<string, string | Uint8Array>>()
  for (const [path, content] of files) {
    const parts = path.split('/')
    if (parts.slice(0, -1).some(isPassedOver)) continue
    for (let count = 0; count < parts.length; count++) {
      const folder = parts.slice(0, count).join('/')
      const inside = folders.get(folder) ?? new Map<string, string | Uint8Array>()
      folders.set(folder, inside)
      inside.set(parts.slice(count).join('/'), content)
    }
  }
  return folders
}

function isPassedOver(part: string): boolean {
  return part.startsWith('.') || part.startsWith('_') || part === 'node_modules'
}
