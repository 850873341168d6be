/** Findings about the text of an HCL expression or file. */
export interface HclSyntaxCodes {
  'expression-syntax': { readonly problem: SyntaxProblemKind; readonly found: string }
}

/** What is wrong with the syntax of an HCL text; `found` is the text at the place concerned. */
export type SyntaxProblemKind =
  // Characters that no HCL text may hold
  | 'bitwise-operator'
  | 'backquote'
  | 'apostrophe'
  | 'semicolon'
  | 'curly-quote'
  | 'invalid-character'
  | 'broken-character'
  | 'line-end-in-string'
  // Literals
  | 'invalid-number'
  | 'unfinished-escape'
  | 'unknown-escape'
  | 'impossible-character'
  // Operators and brackets
  | 'expected-expression'
  | 'text-after-expression'
  | 'expected-closing-parenthesis'
  | 'expected-conditional-colon'
  | 'expected-attribute-name'
  | 'nested-splat'
  | 'legacy-index-chain'
  | 'expected-splat-bracket'
  | 'expected-index-bracket'
  // Calls
  | 'expected-function-name'
  | 'expected-call-parenthesis'
  | 'expected-argument-separator'
  | 'expected-parenthesis-after-ellipsis'
  // Collections
  | 'expected-item-separator'
  | 'expected-attribute-value'
  | 'expected-attribute-separator'
  | 'expected-for-name'
  | 'expected-for-value-name'
  | 'expected-for-in'
  | 'expected-for-colon'
  | 'expected-for-end'
  | 'for-key-in-list'
  | 'for-grouping-in-list'
  | 'for-without-key'
  // Templates
  | 'unclosed-string'
  | 'unclosed-interpolation'
  | 'expected-interpolation-end'
  | 'expected-directive-name'
  | 'unknown-directive'
  | 'expected-directive-end'
  | 'unclosed-directive'
  | 'unexpected-directive'
  // Files
  | 'expected-argument-or-block'
  | 'quoted-argument-name'
  | 'duplicate-argument'
  | 'comma-after-argument'
  | 'expected-line-end-after-argument'
  | 'expected-line-end-after-block'
  | 'expected-block-body'
  | 'unclosed-block'
  | 'expected-single-argument'
  | 'expected-single-line-block-end'
  | 'template-in-label'
  // Traversals
  | 'expected-variable-name'
  | 'expected-constant-index'
  | 'expected-traversal-step'
  // Type constraints
  | 'expected-type'
  | 'unknown-type'
  | 'type-without-arguments'
  | 'expected-one-type'
  | 'expected-attribute-types'
  | 'expected-element-types'
  | 'expected-type-attribute-name'
  | 'duplicate-type-attribute'
  | 'misplaced-optional'
  | 'expected-optional-type'
  | 'expected-optional-end'
  | 'unusable-optional-default'
  // Limits of ours
  | 'too-long'
  | 'too-deep'
