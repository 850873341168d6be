/** What an archive may hold. Sizes are in bytes. */
type ZipLimits = {
  readonly archive: number
  readonly entries: number
  readonly depth: number
  readonly file: number
  readonly total: number
  /** Of a file's size to what it is packed into, from its first 64 KiB on. */
  readonly ratio: number
}

export const zipLimits: ZipLimits = {
  archive: 20 * 1024 * 1024,
  entries: 5_000,
  depth: 32,
  file: 5 * 1024 * 1024,
  total: 50 * 1024 * 1024,
  ratio: 200,
}
