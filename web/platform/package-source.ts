import { composeSource, parseSource } from '../engine/index.ts'
import type { ModulePackage } from './engine-protocol.ts'

/** The `source` that leads to a folder of a package; the package's own when that is empty. */
export function packageSource({ place }: Pick<ModulePackage, 'place'>, folder: string): string {
  if (place.kind !== 'remote')
    return composeSource({ kind: 'local', path: join(place.path, folder) })
  const parts = parseSource(place.address)
  const isRemote = parts !== undefined && parts.kind !== 'embedded' && parts.kind !== 'local'
  if (isRemote) return composeSource({ ...parts, folder: join(parts.folder, folder) })
  // An address in a form that cannot be taken apart stands for its one module.
  return place.address
}

function join(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('/')
}
