import { existsSync, readFileSync, realpathSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import type { BuildInputs } from '../engine/index.ts'
import { findStat, isExecutable, isInside, readFolder } from './read-folder.ts'

type StagedFiles = Required<Pick<BuildInputs, 'hasFile' | 'findStaged'>>

/**
 * The files that `ghpc_stage` names lie beside the blueprint. Anything there may be asked for, but
 * only what really lies in the blueprint's folder or in the working folder is copied: a blueprint
 * from elsewhere must not bring other files of this machine into a deployment.
 */
export function stagedFilesOf(blueprint: string): StagedFiles {
  const folder = blueprint === '-' ? process.cwd() : dirname(resolve(blueprint))
  return {
    hasFile: (path) => existsSync(resolve(folder, path)),
    findStaged: (path) => readStaged(resolve(folder, path), [folder, process.cwd()]),
  }
}

function readStaged(
  path: string,
  bounds: readonly string[],
): ReturnType<StagedFiles['findStaged']> {
  const stat = findStat(path)
  if (stat === undefined) return undefined
  const bound = bounds.find((folder) => isInside(realpathSync(path), realpathSync(folder)))
  if (bound === undefined) return undefined
  if (stat.isFile()) {
    const executable = new Set(isExecutable(stat.mode) ? [''] : [])
    return { files: new Map([['', readFileSync(path)]]), executable }
  }
  const found = readFolder(path, bound)
  return found.kind === 'folder' && found.leftOut.length === 0 ? found : undefined
}
