/** Whether a class of characters has a code point. */
export type CharacterTest = (codePoint: number) => boolean

/** Places that match no character: beginning and end of text or line, and the edges of words. */
export type Anchor =
  | 'text-start'
  | 'text-end'
  | 'line-start'
  | 'line-end'
  | 'word-edge'
  | 'no-word-edge'

/** A regular expression of RE2. Groups and laziness do not matter for whether it matches. */
export type RegexNode =
  | { readonly kind: 'empty' }
  | { readonly kind: 'character'; readonly test: CharacterTest }
  | { readonly kind: 'anchor'; readonly anchor: Anchor }
  | { readonly kind: 'sequence'; readonly parts: readonly RegexNode[] }
  | { readonly kind: 'choice'; readonly options: readonly RegexNode[] }
  | {
      readonly kind: 'repeat'
      readonly part: RegexNode
      readonly least: number
      /** Undefined for any number. */
      readonly most: number | undefined
    }

export const EMPTY: RegexNode = { kind: 'empty' }
