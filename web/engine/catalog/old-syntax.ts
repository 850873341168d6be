/** What a file in the old HCL 1 syntax, or in its reading of JSON, holds. */
export type OldObject = { readonly kind: 'object'; readonly items: readonly OldItem[] }

/** `variable "a" { … }` has two keys, `default = 1` one. */
export type OldItem = { readonly keys: readonly string[]; readonly value: OldValue }

export type OldValue =
  | OldObject
  | { readonly kind: 'list'; readonly items: readonly OldValue[] }
  | { readonly kind: 'string'; readonly text: string }
  | { readonly kind: 'bool'; readonly value: boolean }
  /** As written. */
  | { readonly kind: 'number'; readonly text: string }

/** Thrown while a file is parsed, and caught where parsing was asked for: there are no messages. */
export class OldSyntaxError extends Error {}

/** Levels of lists and objects that are looked into. */
export const DEEPEST_OLD = 256
