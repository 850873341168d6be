export function listPageFiles(app: string): {
  readonly files: readonly (readonly [file: string, integrity: string])[]
  readonly version: string
}
