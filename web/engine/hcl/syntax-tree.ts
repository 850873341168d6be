import type { Range } from '../text/span.ts'

/** Expressions of HCL's native syntax. Ranges are UTF-16 offsets in the text that was parsed. */
export type Expression =
  | LiteralExpression
  | TemplateExpression
  | TraversalExpression
  | RelativeTraversalExpression
  | IndexExpression
  | SplatExpression
  | CallExpression
  | UnaryExpression
  | BinaryExpression
  | ConditionalExpression
  | ParenthesesExpression
  | TupleExpression
  | ObjectExpression
  | ForExpression

type Base = { readonly range: Range }

export type LiteralExpression = Base & {
  readonly kind: 'literal'
  readonly value:
    | { readonly kind: 'null' }
    | { readonly kind: 'bool'; readonly value: boolean }
    /** The digits as written. */
    | { readonly kind: 'number'; readonly text: string }
}

/**
 * A quoted string, a heredoc, or (`form: 'bare'`) a text that is a template as a whole. With one
 * part that is an interpolation it is that expression's value, of whatever type; otherwise it is
 * a string. There is at least one part, if only an empty text, and no two texts are neighbours.
 */
export type TemplateExpression = Base & {
  readonly kind: 'template'
  readonly form: 'quoted' | 'heredoc' | 'flush-heredoc' | 'bare'
  readonly parts: readonly TemplatePart[]
}

export type TemplatePart =
  /** `value` is the text after escapes, strip markers and heredoc flushing, in NFC. */
  | (Base & { readonly kind: 'text'; readonly value: string })
  | (Base & { readonly kind: 'interpolation'; readonly expression: Expression })
  | (Base & {
      readonly kind: 'if-directive'
      readonly condition: Expression
      /** Each branch makes a string, also one that is a single interpolation. */
      readonly whenTrue: readonly TemplatePart[]
      readonly whenFalse: readonly TemplatePart[] | undefined
    })
  | (Base & {
      readonly kind: 'for-directive'
      readonly key: Name | undefined
      readonly value: Name
      readonly collection: Expression
      readonly body: readonly TemplatePart[]
    })

export type Name = Base & { readonly name: string }

/** `root.a["b"][0]`: a variable and the constant steps into it. */
export type TraversalExpression = Base & {
  readonly kind: 'traversal'
  readonly root: Name
  readonly steps: readonly TraversalStep[]
}

/** The same steps, but into the value of another expression. */
export type RelativeTraversalExpression = Base & {
  readonly kind: 'relative-traversal'
  readonly source: Expression
  readonly steps: readonly TraversalStep[]
}

export type TraversalStep =
  | (Base & { readonly kind: 'attribute'; readonly name: string })
  /** `["text"]`, `[0]`, or the old form `.0`; `[true]` and `[null]` have constant keys too. */
  | (Base & {
      readonly kind: 'index'
      readonly key: LiteralExpression['value'] | { readonly kind: 'string'; readonly value: string }
      readonly legacy: boolean
    })

export type IndexExpression = Base & {
  readonly kind: 'index'
  readonly collection: Expression
  readonly key: Expression
}

/** `source.*.steps` (`form: 'attribute'`) or `source[*].steps` (`'full'`). */
export type SplatExpression = Base & {
  readonly kind: 'splat'
  readonly form: 'attribute' | 'full'
  readonly source: Expression
  /** What is done with each item, step by step. */
  readonly steps: readonly SplatStep[]
}

export type SplatStep =
  | TraversalStep
  | (Base & { readonly kind: 'key'; readonly key: Expression })
  /** A splat of what the steps before it gave, as the second one in `a[*].b[*].c`. */
  | (Base & {
      readonly kind: 'splat'
      readonly form: 'attribute' | 'full'
      readonly steps: readonly SplatStep[]
    })

export type CallExpression = Base & {
  readonly kind: 'call'
  /** With its namespaces: `provider::name::function`. */
  readonly name: Name
  readonly arguments: readonly Expression[]
  /** The last argument is followed by `...`. */
  readonly expandFinal: boolean
}

export type UnaryExpression = Base & {
  readonly kind: 'unary'
  readonly operator: '-' | '!'
  readonly operand: Expression
}

export type BinaryOperator =
  | '||'
  | '&&'
  | '=='
  | '!='
  | '<'
  | '<='
  | '>'
  | '>='
  | '+'
  | '-'
  | '*'
  | '/'
  | '%'

export type BinaryExpression = Base & {
  readonly kind: 'binary'
  readonly operator: BinaryOperator
  readonly left: Expression
  readonly right: Expression
}

export type ConditionalExpression = Base & {
  readonly kind: 'conditional'
  readonly condition: Expression
  readonly whenTrue: Expression
  readonly whenFalse: Expression
}

export type ParenthesesExpression = Base & {
  readonly kind: 'parentheses'
  readonly inner: Expression
}

export type TupleExpression = Base & {
  readonly kind: 'tuple'
  readonly items: readonly Expression[]
}

export type ObjectExpression = Base & {
  readonly kind: 'object'
  readonly items: readonly {
    /**
     * A bare word as key is a traversal without steps, or a literal `true`, `false` or `null`; it
     * means its own name. A traversal with steps is ambiguous; anything else is evaluated.
     */
    readonly key: Expression
    readonly value: Expression
  }[]
}

export type ForExpression = Base & {
  readonly kind: 'for'
  readonly keyName: Name | undefined
  readonly valueName: Name
  readonly collection: Expression
  /** Set in the object form only. */
  readonly keyExpression: Expression | undefined
  readonly valueExpression: Expression
  /** `...` behind the value of the object form. */
  readonly grouped: boolean
  readonly condition: Expression | undefined
}

/** A file or the inside of a block. */
export type Body = Base & {
  readonly attributes: readonly Attribute[]
  readonly blocks: readonly Block[]
}

export type Attribute = Base & { readonly name: Name; readonly value: Expression }

export type Block = Base & {
  readonly type: Name
  readonly labels: readonly { readonly text: string; readonly range: Range }[]
  readonly body: Body
}
