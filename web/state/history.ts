import type { TextEdit } from '../engine/index.ts'
import type { DocumentLayout } from './layout-store.ts'

/** What a step did to the texts or to the drawing, told by how to take it back. */
export type Inverse =
  | { readonly kind: 'edits'; readonly edits: readonly TextEdit[] }
  | { readonly kind: 'attachment'; readonly attachment: Attachment | undefined }
  /** By their keys: the files themselves are kept once. */
  | { readonly kind: 'packages'; readonly packages: readonly string[] }
  | { readonly kind: 'toolkit'; readonly toolkit: string | undefined }
  | { readonly kind: 'layout'; readonly layout: DocumentLayout }

/** The attached deployment file. */
export type Attachment = { readonly name: string; readonly text: string }

export type HistoryEntry = {
  /** What was done, for the menu and the announcement: `Connect homefs to network1`. */
  readonly label: string
  /** Newest first: taking them back in this order restores the texts before the entry. */
  readonly inverses: readonly Inverse[]
  readonly selectionBefore: readonly string[]
  readonly selectionAfter: readonly string[]
}

/** One undo stack for all views. `past` and `future` end with the entry that comes next. */
export type History = {
  readonly past: readonly HistoryEntry[]
  readonly future: readonly HistoryEntry[]
  /** While set, a further step under the same key joins the last entry. */
  readonly mergeKey: string | undefined
}

export const emptyHistory: History = { past: [], future: [], mergeKey: undefined }

/** A longer past would only cost memory; nobody walks it back by hand. */
const longestPast = 1000

export type NewEntry = HistoryEntry & {
  /** Steps with the same key become one entry until `markHistory`. */
  readonly mergeKey?: string | undefined
}

/** Adds a step. What had been undone before can no longer be redone. */
export function recordStep(history: History, entry: NewEntry): History {
  const { mergeKey, ...added } = entry
  const last = history.past.at(-1)
  if (last !== undefined && mergeKey !== undefined && mergeKey === history.mergeKey) {
    const joined = { ...added, selectionBefore: last.selectionBefore, label: last.label }
    const inverses = [...added.inverses, ...last.inverses]
    return { past: [...history.past.slice(0, -1), { ...joined, inverses }], future: [], mergeKey }
  }
  return { past: [...history.past, added].slice(-longestPast), future: [], mergeKey }
}

/** Ends merging: the next step is an entry of its own (drag end, blur, pause). */
export function markHistory(history: History): History {
  return history.mergeKey === undefined ? history : { ...history, mergeKey: undefined }
}

/** Moves the last entry to the future, as the entry that `reversed` describes. */
export function moveToFuture(history: History, reversed: HistoryEntry): History {
  return {
    past: history.past.slice(0, -1),
    future: [...history.future, reversed],
    mergeKey: undefined,
  }
}

/** The mirror of `moveToFuture`. */
export function moveToPast(history: History, reversed: HistoryEntry): History {
  return {
    past: [...history.past, reversed],
    future: history.future.slice(0, -1),
    mergeKey: undefined,
  }
}
