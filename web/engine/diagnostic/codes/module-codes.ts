import type { SyntaxProblemKind } from './hcl-syntax-codes.ts'

/** Why the files of a module cannot be read as one. */
export type ModuleFault =
  | { readonly kind: 'no-files' }
  | { readonly kind: 'not-a-folder' }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'link-out' }
  | { readonly kind: 'not-text' }
  | { readonly kind: 'json' }
  | { readonly kind: 'syntax'; readonly problem: SyntaxProblemKind; readonly found: string }
  | { readonly kind: 'labels'; readonly block: string; readonly wanted: number }
  | {
      readonly kind: 'type'
      readonly input: string
      readonly problem: SyntaxProblemKind
      readonly found: string
    }
  | { readonly kind: 'not-constant'; readonly argument: string }
  | { readonly kind: 'argument-type'; readonly argument: string; readonly wanted: 'text' | 'bool' }
  | { readonly kind: 'number-range' }
  | { readonly kind: 'provider'; readonly name: string }
  | { readonly kind: 'provider-sources'; readonly name: string }

/** Findings about a module of a group: its source, kind, id, settings and outputs. */
export interface ModuleCodes {
  'module-id': { readonly problem: 'missing' | 'vars' }
  'module-duplicate': { readonly id: string }
  'module-source-missing': Record<never, never>
  'module-source-unknown': {
    readonly source: string
    readonly version: string
    readonly nearest?: string
  }
  'module-moved': { readonly source: string; readonly now: string }
  /** `path` is the toolkit's own path at the end of a local one. */
  'module-local-embedded': { readonly path: string }
  'module-deprecated': {
    readonly module: string
    readonly date: string
    readonly alternative?: string
  }
  /** The metadata of a module is not written as the toolkit wants it. */
  'module-deprecation-date': { readonly module: string; readonly date: string }
  'module-kind-missing': { readonly module: string }
  'module-kind-needless': { readonly module: string }
  'module-not-used': { readonly id: string }
  'source-missing': { readonly source: string }
  'source-unreadable': {
    readonly source: string
    /** By its path in the module's folder. */
    readonly file?: string
    readonly line?: number
    readonly fault: ModuleFault
  }
  'source-scheme': { readonly source: string }
  'source-local': { readonly source: string }
  'source-kind': { readonly source: string }
  'source-slashes': Record<never, never>
  /** Where the repository ends. */
  'source-slashes-place': { readonly repository: string }
  'source-depth': { readonly ref: string }
  'source-depth-hint': Record<never, never>
  'source-ref': Record<never, never>
  'source-old-name': Record<never, never>
  'unknown-setting': {
    readonly name: string
    readonly module: string
    readonly nearest?: string
  }
  'setting-dotted': { readonly name: string }
  'setting-name': { readonly name: string }
  'output-unknown': {
    readonly name: string
    readonly module: string
    readonly nearest?: string
  }
}
