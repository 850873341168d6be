/** Findings that only writing files brings up. */
export interface ExportCodes {
  'source-unverified': { readonly source: string }
  /** A value that a file needs and that only the toolkit or Terraform could work out. */
  'export-not-evaluated': Record<never, never>
  'export-name': { readonly name: string }
  'export-path': { readonly path: string }
  'export-id': { readonly id: string }
  'export-local-module': { readonly source: string }
  /** A file of a module that cannot be carried along: its name, or a link. */
  'export-module-file': { readonly source: string; readonly file: string }
  /** `called` is the path of a module that one of the toolkit's own calls. */
  'export-called-module': { readonly source: string; readonly called: string }
  'export-packer-template': { readonly source: string }
  'export-staged-file': { readonly path: string }
}
