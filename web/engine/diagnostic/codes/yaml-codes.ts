/** Why a text is not YAML for yaml.v3; its words are in `words/yaml-words.ts`. */
export type SyntaxProblem =
  | 'alias-name'
  | 'anchor-name'
  | 'cannot-start'
  | 'control-character'
  | 'directive-name'
  | 'directive-version'
  | 'document-in-quote'
  | 'entry-not-here'
  | 'escape-digits'
  | 'escape-value'
  | 'flow-colon'
  | 'indentation-zero'
  | 'key-not-here'
  | 'no-colon'
  | 'no-comma-or-brace'
  | 'no-comma-or-bracket'
  | 'no-content'
  | 'no-dash'
  | 'no-document-start'
  | 'no-key'
  | 'other-version'
  | 'second-tag-handle'
  | 'second-version'
  | 'tab'
  | 'tab-in-block-scalar'
  | 'tab-in-plain'
  | 'tab-taken'
  | 'tag-bracket'
  | 'tag-handle'
  | 'tag-uri'
  | 'text-behind-directive'
  | 'text-behind-header'
  | 'text-behind-tag'
  | 'too-deep'
  | 'too-many-nodes'
  | 'unfinished-quote'
  | 'unknown-directive'
  | 'unknown-escape'
  | 'unknown-tag-handle'
  | 'value-not-here'

/** Findings about the YAML text itself. */
export interface YamlCodes {
  'yaml-syntax': { readonly problem: SyntaxProblem }
  'yaml-tab': { readonly problem: SyntaxProblem }
  'yaml-directive': { readonly problem: SyntaxProblem }
  'yaml-anchor': { readonly problem: SyntaxProblem }
  'yaml-depth': { readonly most: number }
  'yaml-nodes': { readonly most: number }
  'yaml-size': { readonly most: number }
  'yaml-encoding': { readonly offset: number }
  'yaml-half-character': Record<string, never>
  'yaml-control-character': { readonly code: number }
  'yaml-line-break': { readonly code: number }
  'yaml-indent': { readonly column: number }
  'yaml-quote-this': { readonly text: string }
  'yaml-comment-space': Record<string, never>
  'yaml-extra-document': Record<string, never>
  'yaml-empty': Record<string, never>
  'yaml-root': { readonly found: 'list' | 'scalar' }
  'yaml-alias': { readonly name: string }
  'yaml-alias-ring': { readonly name: string }
  'yaml-alias-size': { readonly most: number }
  'yaml-duplicate-key': { readonly key: string }
  'yaml-merge': Record<string, never>
  'yaml-key': { readonly found: 'list' | 'map' | 'null' }
  'yaml-tag': { readonly tag: string; readonly known: boolean }
  'yaml-null-item': Record<string, never>
  'value-date': { readonly text: string }
  'number-infinite': { readonly text: string }
  'number-precision': { readonly text: string; readonly read: string }
  'number-looks-octal': { readonly text: string; readonly read: string }
  'unknown-field': { readonly name: string; readonly where: string; readonly nearest?: string }
  'field-missing': { readonly field: string; readonly where: string }
  'field-type': { readonly field: string; readonly wanted: string; readonly found: string }
}
