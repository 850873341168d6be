/** Why texts are not taken as a catalog. */
export type CatalogProblem =
  /** In UTF-16 units. */
  | { readonly kind: 'too-large'; readonly limit: number }
  /** Brackets within brackets. */
  | { readonly kind: 'too-deep'; readonly limit: number }
  | { readonly kind: 'not-json' }
  /** `at` is a JSON pointer to what does not meet the schema, as in `/modules/3/inputs`. */
  | { readonly kind: 'form'; readonly at: string }
  | { readonly kind: 'module-twice'; readonly path: string }
  /** An input or an output. */
  | { readonly kind: 'name-twice'; readonly path: string; readonly name: string }
  | { readonly kind: 'type-unreadable'; readonly path: string; readonly input: string }
  /** The summaries lack a module meant for blueprints, or have one that is not, or one twice. */
  | { readonly kind: 'summaries-differ'; readonly path: string }
  | { readonly kind: 'versions-differ' }
