import type { Attachment, BuildInputs } from '../engine/index.ts'
import type { ModulePackage } from './engine-protocol.ts'

/** How the engine asks for files besides modules: those that `ghpc_stage` names. */
type StagedFiles = Pick<BuildInputs, 'hasFile'> & Required<Pick<BuildInputs, 'findStaged'>>

/**
 * The files of packages that lie below the blueprint's folder. Only when that folder itself was
 * given does anybody know what does not lie in it.
 */
export function stagedFilesOf(packages: readonly ModulePackage[]): StagedFiles {
  const findStaged: StagedFiles['findStaged'] = (path) => findFiles(path, packages)
  const holdsBlueprint = packages.some(({ place }) => place.kind === 'local' && place.path === '')
  return {
    findStaged,
    ...(holdsBlueprint && { hasFile: (path: string) => findStaged(path) !== undefined }),
  }
}

/** The packages in which modules may lie; single files are none. */
export function modulesIn(packages: readonly ModulePackage[]): readonly Attachment[] {
  return packages.flatMap(({ place, ...rest }) =>
    place.kind === 'file' ? [] : [{ ...rest, place }],
  )
}

/** What a package holds at a path from the blueprint's folder. */
export type FoundFiles = {
  /** A file, under an empty name, or the files of a folder. */
  readonly files: ReadonlyMap<string, Uint8Array>
  readonly executable: ReadonlySet<string>
  readonly from: ModulePackage
}

/** The first package that has it; a file that was given for this very path goes before all. */
export function findFiles(
  path: string,
  packages: readonly ModulePackage[],
): FoundFiles | undefined {
  const parts = path.split('/').filter((part) => part !== '' && part !== '.')
  const wanted = parts.join('/')
  for (const one of packages) {
    if (one.place.kind === 'file' && isSamePath(one.place.path, path)) {
      return { files: one.files, executable: one.executable ?? new Set(), from: one }
    }
  }
  if (parts.includes('..') || path.startsWith('/')) return undefined
  for (const one of packages) {
    const found = findWithin(wanted, one)
    if (found !== undefined) return found
  }
  return undefined
}

function isSamePath(one: string, other: string): boolean {
  const plain = (path: string) => path.replace(/^(?:\.\/+)+/, '')
  return plain(one) === plain(other)
}

function findWithin(wanted: string, from: ModulePackage): FoundFiles | undefined {
  const { place, files, executable } = from
  if (place.kind !== 'local') return undefined
  const outer = place.path === '' ? '' : `${place.path}/`
  const innerPath = (file: string): string | undefined => {
    if (`${outer}${file}` === wanted) return ''
    const folder = `${wanted}/`
    return `${outer}${file}`.startsWith(folder) ? `${outer}${file}`.slice(folder.length) : undefined
  }
  const found = new Map<string, Uint8Array>()
  const runnable = new Set<string>()
  for (const [file, content] of files) {
    const inner = innerPath(file)
    if (inner === undefined) continue
    found.set(inner, content)
    if (executable?.has(file)) runnable.add(inner)
  }
  return found.size === 0 ? undefined : { files: found, executable: runnable, from }
}
