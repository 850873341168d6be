import type { SyntaxProblemKind } from '../diagnostic/codes/hcl-syntax-codes.ts'
import type { Range } from '../text/span.ts'

/** A tree, or the first thing that is wrong with the text. */
export type Parsed<Tree> =
  | { readonly ok: true; readonly value: Tree }
  | { readonly ok: false; readonly problem: SyntaxProblem }

export type SyntaxProblem = {
  readonly kind: SyntaxProblemKind
  /** The text at the place concerned; empty at the end. */
  readonly found: string
  /** Where, in the text that was parsed. */
  readonly range: Range
}
