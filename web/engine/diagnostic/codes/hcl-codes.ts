/** Findings about the text of an HCL expression or file. */
export interface HclCodes {
  'expression-syntax': { readonly problem: string }
}
