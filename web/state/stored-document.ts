import type { DocumentLayout } from './layout-store.ts'
import type { OpenDocument } from './open-document.ts'
import type { SelectionState } from './selection-store.ts'

/** The format that this version writes; a document of a later one is left alone. */
export const storedFormat = 1

export type StoredSelection = Pick<SelectionState, 'moduleIds' | 'edge' | 'group'>

/** A document as the browser keeps it: with its drawing and what was selected. */
export type StoredDocument = {
  readonly format: typeof storedFormat
  readonly document: Omit<OpenDocument, 'id'>
  readonly layout: DocumentLayout
  /** The names of the groups that are folded; older versions kept none. */
  readonly folds?: ReadonlySet<string>
  readonly selection: StoredSelection
}

/** The keys of all packages that a document or a step of its history names. */
export function packagesOf({ packages, history }: Omit<OpenDocument, 'id'>): readonly string[] {
  const entries = [...history.past, ...history.future]
  const named = entries.flatMap(({ inverses }) =>
    inverses.flatMap((inverse) => (inverse.kind === 'packages' ? inverse.packages : [])),
  )
  return [...new Set([...packages, ...named])]
}

/**
 * What was read from storage, when it is a document of this format. It was written by this page and
 * cloned by the browser, so only its outline is looked at: damage shows as a part that is missing.
 */
export function readStored(found: unknown): StoredDocument | undefined {
  if (!isRecord(found) || found.format !== storedFormat) return undefined
  const { document, layout, folds, selection } = found
  if (!isRecord(document) || !isRecord(layout) || !isRecord(selection)) return undefined
  const { key, name, text, history, packages, opened } = document
  const isWhole =
    [key, name, text].every((part) => typeof part === 'string') &&
    Array.isArray(packages) &&
    isRecord(opened) &&
    isRecord(history) &&
    Array.isArray(history.past) &&
    Array.isArray(history.future) &&
    layout.places instanceof Map &&
    layout.order instanceof Map &&
    (folds === undefined || folds instanceof Set) &&
    Array.isArray(selection.moduleIds)
  // The parts were looked at just now.
  return isWhole ? (found as StoredDocument) : undefined
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
