import type { DocumentLayout } from './layout-store.ts'
import type { OpenDocument } from './open-document.ts'
import type { Selected } from './selection-store.ts'

/** The format that this version writes; a document of a later one is left alone. */
export const storedFormat = 1

/** A document as the browser keeps it: with its drawing and what was selected. */
export type StoredDocument = {
  readonly format: typeof storedFormat
  readonly document: Omit<OpenDocument, 'id'>
  readonly layout: DocumentLayout
  /** The names of the groups that are folded; older versions kept none. */
  readonly folds?: ReadonlySet<string>
  readonly selection: Selected
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
    (folds === undefined || folds instanceof Set)
  if (!isWhole) return undefined
  // The parts were looked at just now. Older versions told of the selection in another way.
  const stored = found as StoredDocument
  return typeof selection.kind === 'string' ? stored : { ...stored, selection: noSelection }
}

const noSelection: Selected = { kind: 'nothing' }

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
