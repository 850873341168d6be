import { UsageError } from './command.ts'

const words: ReadonlyMap<string, string> = new Map([
  ['ENOENT', 'no such file or folder'],
  ['ENOTDIR', 'a part of the path is a file, not a folder'],
  ['EISDIR', 'it is a folder, not a file'],
  ['EACCES', 'permission denied'],
  ['EPERM', 'permission denied'],
  ['EROFS', 'the disk is read-only'],
  ['ENOSPC', 'the disk is full'],
  ['EDQUOT', 'the disk quota is used up'],
  ['ENAMETOOLONG', 'the name is too long'],
  ['ELOOP', 'its links lead in a circle'],
  ['EMFILE', 'too many files are open'],
])

/** What the system says of a path that cannot be used, rather than a fault of ours. */
export function isSystemError(
  error: unknown,
): error is Error & { readonly code: string; readonly path?: string } {
  return error instanceof Error && 'syscall' in error && 'code' in error
}

/** What a person is told when the system refuses to read or write a path. */
export function fileFault(path: string, error: unknown): UsageError {
  if (error instanceof UsageError) return error
  if (!isSystemError(error)) throw error
  return new UsageError(`${path}: ${words.get(error.code) ?? error.message}`)
}
