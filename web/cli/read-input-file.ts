import { closeSync, openSync, readSync } from 'node:fs'
import { UsageError } from './command.ts'
import { fileFault } from './file-fault.ts'

/** Far beyond any blueprint; what has no end, such as a device, must not fill the memory. */
const MOST_BYTES = 64 * 1024 * 1024
const CHUNK = 64 * 1024
const STANDARD_INPUT = 0

let isStandardInputTaken = false

/** The bytes of a file named on the command line; `-` is standard input, which is there once. */
export function readInputFile(path: string): Uint8Array {
  try {
    return path === '-' ? readStandardInput() : readFrom(path)
  } catch (error) {
    throw fileFault(path, error)
  }
}

function readStandardInput(): Uint8Array {
  if (isStandardInputTaken) throw new UsageError('standard input (-) can be named only once')
  isStandardInputTaken = true
  return readWhole(STANDARD_INPUT, '-')
}

function readFrom(path: string): Uint8Array {
  const file = openSync(path, 'r')
  try {
    return readWhole(file, path)
  } finally {
    closeSync(file)
  }
}

function readWhole(file: number, path: string): Uint8Array {
  const chunks: Uint8Array[] = []
  let length = 0
  for (;;) {
    const chunk = new Uint8Array(CHUNK)
    const read = readChunk(file, chunk)
    if (read === 0) return Buffer.concat(chunks)
    length += read
    if (length > MOST_BYTES) throw new UsageError(`${path}: it is larger than 64 MiB`)
    chunks.push(chunk.subarray(0, read))
  }
}

/** A pipe that has nothing yet says so in place of waiting. */
function readChunk(file: number, chunk: Uint8Array): number {
  for (;;) {
    try {
      return readSync(file, chunk)
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EAGAIN')) throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10)
    }
  }
}
