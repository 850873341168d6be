/** Findings about `use` and about references in expressions. */
export interface UseCodes {
  'use-unknown': { readonly id: string; readonly nearest?: string }
  'use-packer': { readonly id: string }
  'use-of-later-group': { readonly id: string; readonly group: string }
  'use-passes-nothing': {
    readonly consumer: string
    readonly used: string
    readonly why: 'no-equal-names' | 'set-explicitly' | 'taken-earlier'
    /** The settings concerned, when any. */
    readonly settings: readonly string[]
  }
  'use-no-subnet': { readonly consumer: string; readonly used: string }
  'use-shadowed': { readonly setting: string; readonly first: string; readonly second: string }
  'use-type': { readonly output: string; readonly input: string; readonly used: string }
  'use-cycle': { readonly ids: readonly string[] }
  'reference-unknown-module': { readonly id: string; readonly nearest?: string }
  'reference-unknown-output': {
    readonly module: string
    readonly output: string
    readonly nearest?: string
  }
  'function-unknown': { readonly name: string; readonly nearest?: string }
  'function-at-import': { readonly name: string; readonly available: readonly string[] }
  'stage-argument': { readonly reference: string }
  'stage-file-missing': { readonly file: string }
}
