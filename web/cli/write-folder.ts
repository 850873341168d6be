import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { bytesOf } from '../engine/build.ts'
import type { GeneratedFile } from '../engine/index.ts'
import { fileFault } from './file-fault.ts'
import { Interrupted, interruptible } from './interrupt.ts'
import { overwriteFolder } from './overwrite-folder.ts'
import { tellProgress } from './progress.ts'

/**
 * Writes a deployment folder. All files are first written beside it; a new folder appears by one
 * rename, an existing one gets them when all are there, so a failure or a signal leaves nothing
 * half written. Files that we did not write are kept.
 */
export async function writeFolder(folder: string, files: readonly GeneratedFile[]): Promise<void> {
  const place = makePlace(folder)
  try {
    await interruptible(async (pause) => {
      for (const [index, file] of files.entries()) {
        tellProgress('writing files', index, files.length)
        await pause()
        writeOne(place.part, file)
      }
      await pause()
      if (existsSync(folder)) overwriteFolder(folder, place.part, files)
      else {
        chmodSync(place.part, 0o755)
        renameSync(place.part, folder)
      }
    })
    place.clear()
  } catch (error) {
    place.clear()
    place.leave()
    throw error instanceof Interrupted ? error : fileFault(folder, error)
  }
}

type Place = {
  /** A folder beside the one that is to appear, on the same disk. */
  readonly part: string
  readonly clear: () => void
  /** Takes away the folders that were made on the way here, where nothing came into them. */
  readonly leave: () => void
}

function makePlace(folder: string): Place {
  const parent = dirname(resolve(folder))
  try {
    const made = mkdirSync(parent, { recursive: true })
    const part = mkdtempSync(join(parent, `.${basename(folder)}-`))
    return {
      part,
      clear: () => rmSync(part, { recursive: true, force: true }),
      leave: () => removeEmpty(parent, made),
    }
  } catch (error) {
    throw fileFault(folder, error)
  }
}

function removeEmpty(folder: string, outermost: string | undefined): void {
  if (outermost === undefined) return
  try {
    rmdirSync(folder)
    if (folder !== outermost) removeEmpty(dirname(folder), outermost)
  } catch {
    // Somebody put something there meanwhile: then it stays.
  }
}

function writeOne(part: string, file: GeneratedFile): void {
  const path = join(part, file.path)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, bytesOf(file), { mode: file.executable ? 0o755 : 0o644 })
}
