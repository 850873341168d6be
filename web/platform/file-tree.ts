import { formatZipProblem, type ZipProblem, zipLimits } from '../engine/index.ts'
import { isPassedOver } from './passed-over.ts'

/** Files in folders, as a user gave them: a folder, or what a zip holds. */
export type FileTree = {
  /** Of the folder or the zip, without `.zip`. */
  readonly name: string
  /** By path in it, with `/`. */
  readonly files: ReadonlyMap<string, Uint8Array>
  /** Paths of files that may be run; folders do not tell. */
  readonly executable: ReadonlySet<string>
  /** Paths of links and of what could not be read. */
  readonly leftOut: readonly string[]
  readonly isArchive: boolean
}

/** `why` is a half sentence: `it holds more than 5000 files`. */
export type ReadTree =
  | { readonly kind: 'tree'; readonly tree: FileTree }
  | { readonly kind: 'refused'; readonly name: string; readonly why: string }

/** A file and its path in the chosen folder. */
export type PlacedFile = { readonly path: string; readonly file: File }

/**
 * Reads a folder's files, within the limits of archives. Names are looked at before contents, so
 * that a folder of a hundred thousand files costs nothing.
 */
export async function readTree(name: string, placed: readonly PlacedFile[]): Promise<ReadTree> {
  const wanted = placed.filter(({ path }) => !isPassedOver(path))
  const problem = problemOf(wanted)
  if (problem !== undefined) return { kind: 'refused', name, why: formatZipProblem(problem) }
  const files = new Map<string, Uint8Array>()
  const leftOut: string[] = []
  for (const { path, file } of wanted) {
    try {
      files.set(path, new Uint8Array(await file.arrayBuffer()))
    } catch {
      leftOut.push(path)
    }
  }
  return { kind: 'tree', tree: { name, files, executable: new Set(), leftOut, isArchive: false } }
}

function problemOf(placed: readonly PlacedFile[]): ZipProblem | undefined {
  if (placed.length > zipLimits.entries) return { kind: 'entries' }
  const large = placed.find(({ file }) => file.size > zipLimits.file)
  if (large !== undefined) return { kind: 'file-size', entry: large.path }
  const bytes = placed.reduce((sum, { file }) => sum + file.size, 0)
  return bytes > zipLimits.total ? { kind: 'total-size' } : undefined
}
