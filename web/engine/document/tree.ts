import type { Range } from '../text/span.ts'

/**
 * The YAML tree as yaml.v3 composes it, with the place of everything in the text. Ranges are
 * UTF-16 offsets into the text that was parsed.
 */
export type YamlNode = YamlScalar | YamlSequence | YamlMapping | YamlAlias

type NodeBase = {
  /** The content alone: from the first character to behind the last, without anchor, tag or trailing comment. */
  readonly range: Range
  /** Anchor and tag in front of the content, when there are any. */
  readonly properties?: Range
  readonly anchor?: string
  /** The tag as written and expanded (`tag:yaml.org,2002:str` is `!!str`), when there is one. */
  readonly tag?: string
}

export type ScalarStyle = 'plain' | 'single' | 'double' | 'literal' | 'folded'

/** What a scalar resolves to when it is read without a wanted type. */
export type ScalarValue =
  | { readonly kind: 'string'; readonly value: string }
  | { readonly kind: 'null' }
  | { readonly kind: 'bool'; readonly value: boolean }
  | { readonly kind: 'int'; readonly value: bigint }
  /** `value` is the 64-bit float; it may be infinite or NaN. */
  | { readonly kind: 'float'; readonly value: number }
  /** A date or time: the toolkit's dictionaries refuse it, its typed strings take the text. */
  | { readonly kind: 'timestamp' }

/** A part of a scalar's text and where it comes from. */
export type ScalarPiece = {
  /** Offset in the scalar's text; the part ends where the next one begins. */
  readonly at: number
  /** Offset in the document. */
  readonly source: number
  /** The source has the same characters; otherwise an escape or a folded break stands there. */
  readonly verbatim: boolean
}

export type YamlScalar = NodeBase & {
  readonly kind: 'scalar'
  readonly style: ScalarStyle
  /** The text after escapes, folding and chomping: yaml.v3's `Node.Value`. */
  readonly text: string
  readonly pieces: readonly ScalarPiece[]
  /** The text does not fit the standard tag in front of it: an error for whoever reads it. */
  readonly unfit?: true
  readonly value: ScalarValue
}

export type YamlSequence = NodeBase & {
  readonly kind: 'sequence'
  readonly flow: boolean
  readonly items: readonly YamlNode[]
}

export type YamlEntry = { readonly key: YamlNode; readonly value: YamlNode }

export type YamlMapping = NodeBase & {
  readonly kind: 'mapping'
  readonly flow: boolean
  /** As written: merge keys and duplicates are still there. */
  readonly entries: readonly YamlEntry[]
}

export type YamlAlias = NodeBase & {
  readonly kind: 'alias'
  readonly name: string
  /** Undefined when no such anchor stands before it; then there is a finding. */
  readonly target: YamlNode | undefined
}

export type YamlComment = { readonly range: Range }
