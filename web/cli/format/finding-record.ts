import type { Severity } from '../../engine/index.ts'

/** A finding as `check --format json` prints it; keys and forms are fixed by contract. */
export type FindingRecord = PlaceRecord & {
  readonly code: string
  readonly severity: Severity
  readonly message: string
  readonly path: string
  readonly related: readonly (PlaceRecord & { readonly message: string })[]
  readonly fixes: readonly { readonly title: string; readonly edits: readonly EditRecord[] }[]
}

/** 1-based, UTF-16 columns; all absent when the finding is about the whole file. */
export type PlaceRecord = {
  /** Only when the place is in another file than the blueprint. */
  readonly file?: string
  readonly line?: number
  readonly column?: number
  readonly endLine?: number
  readonly endColumn?: number
}

/** UTF-16 offsets. */
export type EditRecord = {
  readonly file?: string
  readonly start: number
  readonly end: number
  readonly text: string
}

export type FileRecord = {
  readonly file: string
  readonly accepted: boolean
  readonly diagnostics: readonly FindingRecord[]
}

/** What the formats need besides: the texts, by the name under which records show them. */
export type CheckedFile = {
  readonly record: FileRecord
  readonly texts: ReadonlyMap<string, string>
}
