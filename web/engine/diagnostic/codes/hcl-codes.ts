/** Findings about what an expression comes to. */
export interface HclCodes {
  /** A function that is not there where the toolkit itself evaluates. */
  'function-not-available': { readonly name: string; readonly available: readonly string[] }
  'function-argument': { readonly name: string; readonly misfit: Misfit }
  'function-argument-count': {
    readonly name: string
    readonly given: number
    readonly wanted: number
    readonly orMore: boolean
  }
  'function-failed': { readonly name: string; readonly problem: string }
  /** What stands before `...` is no list. */
  'expression-spread': { readonly misfit: Misfit }
  'expression-name': { readonly name: string; readonly nearest: string | undefined }
  'expression-step': {
    readonly step: string
    /** The type of the value that was to be stepped into. */
    readonly type: string
    readonly reason: 'null' | 'absent' | 'no-steps' | 'fraction'
  }
  'expression-index': { readonly misfit: Misfit }
  'expression-operand': { readonly operator: string; readonly misfit: Misfit }
  /** `0 / 0` and the like. */
  'expression-arithmetic': { readonly operator: string }
  'expression-condition': { readonly misfit: Misfit }
  'expression-branches': { readonly whenTrue: string; readonly whenFalse: string }
  'expression-loop': { readonly misfit: Misfit }
  'expression-key': { readonly misfit: Misfit }
  'expression-key-ambiguous': { readonly name: string }
  'expression-key-twice': { readonly key: string }
  'expression-splat': { readonly reason: 'null' | 'mixed' }
  'expression-text': { readonly misfit: Misfit }
  'expression-limit': { readonly limit: 'values' | 'text' | 'number' }
}

/** Why a value cannot become one of another type. Types are in Terraform's notation. */
export type Misfit = {
  /** Where in the value: attribute names, keys and positions from the outside in. */
  readonly path: readonly (string | number)[]
  readonly reason: MisfitReason
}

export type MisfitReason =
  | { readonly kind: 'null' }
  | { readonly kind: 'type'; readonly wanted: string; readonly got: string }
  /** A string that does not read as the number or bool it should become. */
  | { readonly kind: 'text'; readonly wanted: 'number' | 'bool'; readonly text: string }
  | { readonly kind: 'missing'; readonly names: readonly string[] }
  /** The parts have no type in common that the collection could have. */
  | { readonly kind: 'mixed' }
  /** A number too large or too small to be worked with here. */
  | { readonly kind: 'out-of-range' }
  /** cty itself breaks down over this conversion. */
  | { readonly kind: 'breakdown' }
