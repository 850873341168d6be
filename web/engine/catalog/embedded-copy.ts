import { cleanPath } from '../text/clean-path.ts'
import type { Catalog } from './model.ts'

/** The toolkit splits a path into so many parts at most, the last one holding the rest. */
const MOST_PARTS = 5
/** `modules/network/vpc`: shorter ends are not tried. */
const FEWEST_PARTS = 3

/**
 * The toolkit's folder that a local path ends with, such as `modules/network/vpc` for
 * `./modules/network/vpc`. The toolkit refuses these: it wants the path without `./`. How far it
 * looks is `LocalModuleIsEmbedded` in `pkg/sourcereader/embedded.go`; we know the folders that are
 * modules or hold some, not those below a module. Undefined for all other sources.
 */
export function findEmbeddedCopy(source: string, catalog: Catalog): string | undefined {
  if (!/^(\.\.?)?\//.test(source)) return undefined
  const parts = cleanPath(source).split('/')
  const last = parts.splice(MOST_PARTS - 1).join('/')
  if (last !== '') parts.push(last)
  for (let count = FEWEST_PARTS; count <= parts.length; count++) {
    const folder = parts
      .slice(-count)
      .filter((part) => part !== '')
      .join('/')
    if (isToolkitFolder(folder, catalog)) return folder
  }
  return undefined
}

function isToolkitFolder(folder: string, catalog: Catalog): boolean {
  if (catalog.modules.has(folder)) return true
  for (const path of catalog.modules.keys()) if (path.startsWith(`${folder}/`)) return true
  return false
}
