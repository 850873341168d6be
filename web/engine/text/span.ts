/**
 * Which text a position lies in. Findings and edits also lie in the deployment file, in the files
 * of modules and in values given on the command line, so no position goes without its file.
 */
export type FileId = 'blueprint' | 'deployment' | 'command-line' | `module:${string}`

/** Half-open range of UTF-16 offsets in some text that the context names. */
export type Range = { readonly start: number; readonly end: number }

/** Half-open range of UTF-16 offsets in a named file. */
export type Span = Range & { readonly file: FileId }

export function makeSpan(file: FileId, start: number, end: number): Span {
  return { file, start, end }
}
