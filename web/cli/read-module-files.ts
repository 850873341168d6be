import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { tellsToolkitVersion } from '../engine/modules.ts'
import { isInside } from './read-folder.ts'

/** The files of a tree that say what its modules are, and what could not be read of them. */
export type ModuleFiles = {
  readonly files: ReadonlyMap<string, Uint8Array>
  /** Links that lead nowhere, to a folder or out of the tree. */
  readonly leftOut: readonly string[]
}

const passedOver: ReadonlySet<string> = new Set(['.git', '.terraform', 'node_modules'])

/** Reads what modules are made of from a tree of any size; all other files stay unread. */
export function readModuleFiles(root: string): ModuleFiles {
  const outer = realpathSync(root)
  const files = new Map<string, Uint8Array>()
  const leftOut: string[] = []
  readInto('')
  return { files, leftOut }

  function readInto(prefix: string): void {
    for (const entry of readdirSync(join(outer, prefix), { withFileTypes: true })) {
      const path = `${prefix}${entry.name}`
      if (entry.isDirectory()) {
        if (!passedOver.has(entry.name)) readInto(`${path}/`)
      } else if (isWanted(path)) {
        const place = join(outer, path)
        if (leadsToFile(place)) files.set(path, readFileSync(place))
        else leftOut.push(path)
      }
    }
  }

  function leadsToFile(place: string): boolean {
    const isFile = statSync(place, { throwIfNoEntry: false })?.isFile() === true
    return isFile && isInside(realpathSync(place), outer)
  }
}

function isWanted(path: string): boolean {
  return /(?:\.tf|\.tf\.json|\.hcl|(?:^|\/)metadata\.yaml)$/.test(path) || tellsToolkitVersion(path)
}
