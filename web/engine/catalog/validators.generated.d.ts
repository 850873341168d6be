/** What one of the compiled validators found first; the schemas say what the keywords mean. */
type ValidationError = {
  /** JSON pointer, as in `/modules/3/inputs/0`; empty for the whole. */
  readonly instancePath: string
  readonly keyword: string
}

/** Whether data meets a schema. `errors` is of the last call and has at most one entry. */
export type Validator = {
  (data: unknown): boolean
  readonly errors?: readonly ValidationError[] | null
}

/** `schemas/catalog.schema.json` */
export const validateCatalog: Validator
/** `schemas/summaries.schema.json` */
export const validateSummaries: Validator
