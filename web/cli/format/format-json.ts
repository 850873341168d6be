import type { CheckedFile } from './finding-record.ts'

export function formatJson(files: readonly CheckedFile[]): string {
  return `${JSON.stringify(
    files.map(({ record }) => record),
    undefined,
    2,
  )}\n`
}
