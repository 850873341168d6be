/** What is different about one module between two versions of the toolkit. */
export type ModuleChange = { readonly path: string } & (
  | { readonly kind: 'module-removed'; readonly alternative: string | undefined }
  | { readonly kind: 'module-moved'; readonly now: string }
  | {
      readonly kind: 'module-deprecated'
      readonly date: string
      readonly alternative: string | undefined
    }
  /** An input that must be set and was not there before, or had a default. */
  | {
      readonly kind: 'input-required'
      readonly input: string
      readonly typeText: string
      readonly isNew: boolean
    }
  /** `now` is the name that it most likely has now. */
  | { readonly kind: 'input-removed'; readonly input: string; readonly now: string | undefined }
  | {
      readonly kind: 'input-type'
      readonly input: string
      readonly before: string
      readonly after: string
    }
  /** Defaults as HCL; undefined where the input has none. */
  | {
      readonly kind: 'input-default'
      readonly input: string
      readonly before: string | undefined
      readonly after: string | undefined
    }
  | { readonly kind: 'output-removed'; readonly output: string; readonly now: string | undefined }
)
