import type { BuildInputs } from '../engine/index.ts'
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

/** A file, under an empty name, or the files of a folder, by a path from the blueprint's folder. */
function findFiles(
  path: string,
  packages: readonly ModulePackage[],
): ReturnType<StagedFiles['findStaged']> {
  const parts = path.split('/').filter((part) => part !== '' && part !== '.')
  if (parts.includes('..') || path.startsWith('/')) return undefined
  const wanted = parts.join('/')
  for (const { place, files, executable } of packages) {
    if (place.kind !== 'local') continue
    const outer = place.path === '' ? '' : `${place.path}/`
    const innerPath = (file: string): string | undefined => {
      if (`${outer}${file}` === wanted) return ''
      const folder = `${wanted}/`
      return `${outer}${file}`.startsWith(folder)
        ? `${outer}${file}`.slice(folder.length)
        : undefined
    }
    const found = new Map<string, Uint8Array>()
    const runnable = new Set<string>()
    for (const [file, content] of files) {
      const inner = innerPath(file)
      if (inner === undefined) continue
      found.set(inner, content)
      if (executable?.has(file)) runnable.add(inner)
    }
    if (found.size > 0) return { files: found, executable: runnable }
  }
  return undefined
}
