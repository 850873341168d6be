/** Findings about the blueprint as a whole: name, variables, groups, providers, validators. */
export interface DeploymentCodes {
  'blueprint-name': { readonly problem: NameProblem }
  'expression-place': Record<never, never>
  'modules-url-version': { readonly missing: 'toolkit_modules_url' | 'toolkit_modules_version' }
  'modules-version-unverified': { readonly version: string; readonly known: string }
  'provider-incomplete': { readonly provider: string; readonly missing: 'source' | 'version' }
  'deployment-name-missing': Record<never, never>
  'deployment-name': { readonly problem: NameProblem }
  'labels-invalid': {
    readonly problem: 'no-map' | 'too-many' | 'name' | 'value-type' | 'value'
    readonly label: string
  }
  'slurm-cluster-name': { readonly problem: NameProblem }
  'variable-null': { readonly name: string }
  'variable-undefined': { readonly name: string; readonly nearest?: string }
  /** Each refers to the next, the last to the first. */
  'variable-cycle': { readonly names: readonly string[] }
  'variable-module-reference': { readonly reference: string }
  'variable-unused': { readonly name: string }
  'group-name': {
    readonly name: string
    readonly problem: 'missing' | 'reserved' | 'characters' | 'long'
  }
  'group-duplicate': { readonly name: string }
  'group-case': { readonly name: string; readonly other: string }
  'group-empty': { readonly group: string }
  'group-mixed': { readonly group: string }
  'group-packer-many': { readonly group: string; readonly count: number }
  'validator-unknown': { readonly name: string; readonly nearest?: string }
  'validator-inputs': { readonly name: string }
}

/** What is wrong with a name: nothing there, not text at all, or text of another form. */
export type NameProblem = 'missing' | 'type' | 'characters'
