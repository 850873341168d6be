import { renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { UsageError } from './command.ts'
import { fileFault } from './file-fault.ts'
import { uninterrupted } from './interrupt.ts'

/** An earlier file is replaced only when the new one is there whole; its mode is kept. */
export function writeFile(target: string, content: string | Uint8Array): void {
  try {
    const stat = statSync(target, { throwIfNoEntry: false })
    if (stat?.isDirectory()) throw new UsageError(`${target}: it is a folder, not a file`)
    // A device or a pipe is written to, never replaced.
    const isPlain = stat === undefined || stat.isFile()
    if (isPlain) uninterrupted(() => replace(target, content, stat?.mode))
    else writeFileSync(target, content)
  } catch (error) {
    throw fileFault(target, error)
  }
}

function replace(target: string, content: string | Uint8Array, mode: number | undefined): void {
  const part = `${target}.${process.pid}.part`
  try {
    writeFileSync(part, content, { flag: 'wx', mode: mode ?? 0o666 })
    renameSync(part, target)
  } finally {
    rmSync(part, { force: true })
  }
}
