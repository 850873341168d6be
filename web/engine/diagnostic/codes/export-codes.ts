/** Findings that only writing files brings up. */
export interface ExportCodes {
  'source-unverified': { readonly source: string }
  /** A value that a file needs and that only the toolkit or Terraform could work out. */
  'export-not-evaluated': Record<never, never>
  'export-name': { readonly name: string }
  'export-id': { readonly id: string }
  'export-local-module': { readonly source: string }
  'export-packer-template': { readonly source: string }
  'export-staged-file': Record<never, never>
}
