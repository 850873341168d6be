/** A file of the deployment folder. Paths are relative to it, with `/`. */
export type GeneratedFile = {
  readonly path: string
  readonly content: string | Uint8Array
  /** Scripts get mode 0755, everything else 0644. */
  readonly executable: boolean
}

export function textFile(path: string, content: string): GeneratedFile {
  return { path, content, executable: false }
}

export function scriptFile(path: string, content: string): GeneratedFile {
  return { path, content, executable: true }
}

const encoder = new TextEncoder()

export function bytesOf(file: GeneratedFile): Uint8Array {
  return typeof file.content === 'string' ? encoder.encode(file.content) : file.content
}
