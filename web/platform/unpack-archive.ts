import { formatZipProblem, type ReadZip, zipLimits } from '../engine/index.ts'
import archiveWorker from './archive-worker.ts?worker&url'
import type { ReadTree } from './file-tree.ts'
import { startWorker } from './start-worker.ts'

/** Far longer than the largest archive within the limits takes. */
const longest = 20_000

/**
 * The files of a zip that a user gave. It is unpacked in a worker that ends with it, so that
 * neither the page nor the engine waits, whatever the archive does.
 */
export async function unpackArchive(file: File): Promise<ReadTree> {
  const name = file.name.replace(/\.zip$/i, '')
  const read = await readArchive(file)
  if (read.kind === 'refused') return { kind: 'refused', name: file.name, why: read.why }
  const { files, executable, links } = read
  return { kind: 'tree', tree: { name, files, executable, leftOut: links, isArchive: true } }
}

type Read = Extract<ReadZip, { kind: 'files' }> | { readonly kind: 'refused'; readonly why: string }

async function readArchive(file: File): Promise<Read> {
  if (file.size > zipLimits.archive) return refused({ kind: 'archive-size' })
  const bytes = new Uint8Array(await file.arrayBuffer())
  const worker = startWorker(archiveWorker)
  try {
    const read = await answerOf(worker, bytes)
    return read.kind === 'refused' ? refused(read.problem) : read
  } catch {
    return refused({ kind: 'damaged' })
  } finally {
    worker.terminate()
  }
}

function refused(problem: Parameters<typeof formatZipProblem>[0]): Read {
  return { kind: 'refused', why: formatZipProblem(problem) }
}

function answerOf(worker: Worker, bytes: Uint8Array): Promise<ReadZip> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('the archive takes too long')), longest)
    worker.addEventListener('message', ({ data }: MessageEvent<ReadZip>) => {
      clearTimeout(timer)
      resolve(data)
    })
    worker.addEventListener('error', ({ message }) => {
      clearTimeout(timer)
      reject(new Error(message))
    })
    worker.postMessage(bytes, [bytes.buffer])
  })
}
