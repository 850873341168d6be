/** Findings about values that the toolkit refuses while it reads a blueprint. */
export interface ReadingCodes {
  /** A `kind` that the toolkit does not know. */
  'module-kind': { readonly kind: string }
  /** `$(…)` that reads like a command of a shell. */
  'expression-shell': { readonly text: string }
  /** `text` is the variable; `form` is that of the string, `((…))` or `$(…)`. */
  'reference-format': { readonly text: string; readonly form: 'raw' | 'dollar' }
  /** What the toolkit reads, since it drops the blanks inside `$(…)`. */
  'expression-blanks': { readonly glued: string; readonly refused: boolean }
}
