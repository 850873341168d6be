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
  'source-unreadable': { readonly source: string }
  'source-scheme': { readonly source: string }
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
