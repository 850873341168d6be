import type { Path } from '../diagnostic/diagnostic.ts'
import type { Range } from '../text/span.ts'
import type { TextEdit } from '../text/text-edit.ts'
import type { YamlDocument } from './document.ts'
import type { NewValue } from './edit-material.ts'
import type { Shape } from './edit-shape.ts'

/** A change of what a document says. Paths count null items, as the text has them. */
export type DocumentChange =
  /**
   * Gives a key or item a value. What is missing on the way is made; a new key goes before the
   * entry at `at` of its mapping, else last.
   */
  | {
      readonly kind: 'set'
      readonly path: Path
      readonly value: NewValue
      readonly at?: number
      /** Content that aliases repeat is changed for all of them. */
      readonly shared?: 'allow'
    }
  /**
   * Puts an item before the one at `index` of the list at `path`. A missing list is made, its key
   * before the entry at `at`.
   */
  | {
      readonly kind: 'insert-item'
      readonly path: Path
      readonly index: number | 'last'
      readonly value: NewValue
      readonly at?: number
    }
  /** Takes a key or item out, and the collections that are empty then; `shared` as above. */
  | { readonly kind: 'remove'; readonly path: Path; readonly shared?: 'allow' }
  | { readonly kind: 'rename-key'; readonly path: Path; readonly name: string }
  /** Takes an item with its comments to the list at `to`, before the item at `index` of today. */
  | {
      readonly kind: 'move-item'
      readonly path: Path
      readonly to: Path
      readonly index: number | 'last'
    }
  /** Puts a second one of an item, of this document or another, into the list at `to`. */
  | {
      readonly kind: 'copy-item'
      readonly path: Path
      readonly to: Path
      readonly index: number | 'last'
      readonly from?: YamlDocument
      /** Before which entry the key of a list that is made goes. */
      readonly at?: number
    }
  /** Writes a comment line right above an item or key that begins a line. */
  | { readonly kind: 'add-comment'; readonly path: Path; readonly text: string }
  /** Takes the comment line with this text out of those right above an item or key. */
  | { readonly kind: 'remove-comment'; readonly path: Path; readonly text: string }
  /** Gives an item or key that begins a line these comment lines right above it, or none. */
  | { readonly kind: 'set-comments'; readonly path: Path; readonly text: string }
  /** Replaces parts of scalars as they are written; each range lies inside one scalar. */
  | { readonly kind: 'rewrite'; readonly parts: readonly RewritePart[] }

export type RewritePart = Range & { readonly text: string }

/** Why an edit is not made. */
export type EditRefusal =
  /** The text cannot be read to its end. */
  | 'broken'
  /** Nothing stands at the path, or something that the change does not fit. */
  | 'not-there'
  /** The place is repeated by an alias or a merge key elsewhere, or is such a repetition. */
  | 'shared'
  /** No YAML text means the value, or not at this place. */
  | 'no-form'
  /** The key is there already. */
  | 'taken'
  /** Nothing would be left of the document. */
  | 'whole-document'
  /** The text that came out would not say what was meant. */
  | 'unsafe'

/** The edits of one step and what the text has to say after them. */
export type Plan = {
  readonly kind: 'plan'
  readonly edits: readonly TextEdit[]
  readonly shape: Shape
}

export type Refused = { readonly kind: 'refusal'; readonly reason: EditRefusal }

export function refuse(reason: EditRefusal): Refused {
  return { kind: 'refusal', reason }
}
