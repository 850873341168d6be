import type { SyntaxProblem } from '../diagnostic/codes/yaml-codes.ts'
import type { Mark } from './cursor.ts'
import type { ScalarPiece, ScalarStyle } from './tree.ts'

/** The tokens of libyaml's scanner. Those without text of their own have equal marks. */
export type Token =
  | (Marks & { readonly kind: SimpleKind })
  | (Marks & { readonly kind: 'version-directive'; readonly version: string })
  | (Marks & { readonly kind: 'tag-directive'; readonly handle: string; readonly prefix: string })
  | (Marks & { readonly kind: 'anchor' | 'alias'; readonly name: string })
  | (Marks & { readonly kind: 'tag'; readonly handle: string; readonly suffix: string })
  | ScalarToken

export type ScalarToken = Marks & {
  readonly kind: 'scalar'
  readonly style: ScalarStyle
  readonly text: string
  readonly pieces: readonly ScalarPiece[]
  /** Where the visible content ends, before the breaks that a block scalar swallows. */
  readonly contentEnd: number
}

type Marks = { readonly start: Mark; readonly end: Mark }

export type SimpleKind =
  | 'stream-start'
  | 'stream-end'
  | 'document-start'
  | 'document-end'
  | 'block-sequence-start'
  | 'block-mapping-start'
  | 'block-end'
  | 'flow-sequence-start'
  | 'flow-sequence-end'
  | 'flow-mapping-start'
  | 'flow-mapping-end'
  | 'block-entry'
  | 'flow-entry'
  | 'key'
  | 'value'

/** Why reading stopped, with the marks from which yaml.v3 computes the line it prints. */
export type Failure = {
  readonly kind: 'failure'
  readonly stage: 'reader' | 'scanner' | 'parser'
  readonly problem: SyntaxProblem
  /** The construct that was being read, when there is one. */
  readonly context: Mark | undefined
  readonly at: Mark
}
