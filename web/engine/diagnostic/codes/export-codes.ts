/** Findings that only writing files brings up. */
export interface ExportCodes {
  'source-unverified': { readonly source: string }
}
