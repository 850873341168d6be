import { renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { fileFault } from './file-fault.ts'

/** An earlier file is replaced only when the new one is there whole; its mode is kept. */
export function writeFile(target: string, content: string | Uint8Array): void {
  const stat = statSync(target, { throwIfNoEntry: false })
  // A device or a pipe is written to, never replaced.
  if (stat !== undefined && !stat.isFile() && !stat.isDirectory()) {
    attempt(target, () => writeFileSync(target, content))
    return
  }
  const part = `${target}.${process.pid}.part`
  try {
    attempt(target, () => {
      writeFileSync(part, content, { flag: 'wx', mode: stat?.mode ?? 0o666 })
      renameSync(part, target)
    })
  } finally {
    rmSync(part, { force: true })
  }
}

function attempt(target: string, write: () => void): void {
  try {
    write()
  } catch (error) {
    throw fileFault(target, error)
  }
}
