/** Findings about the YAML text itself. */
export interface YamlCodes {
  'yaml-syntax': { readonly problem: string }
}
