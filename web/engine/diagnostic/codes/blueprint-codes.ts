/** Findings about blueprint, groups, modules, settings, `use` and references. */
export interface BlueprintCodes {
  'use-unknown': { readonly id: string; readonly nearest?: string }
}
