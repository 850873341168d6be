import type { CatalogProblem } from './catalog-problem.ts'
import type { ModuleCategory, ModuleKind } from './model.ts'
import { type Validator, validateCatalog, validateSummaries } from './validators.generated.js'

/** The form of `schemas/catalog/vN.json`; what is left out has its usual value. */
export type CatalogData = {
  readonly version: string
  readonly modules: readonly ModuleData[]
}

export type ModuleData = {
  readonly path: string
  readonly kind?: ModuleKind
  readonly internal?: boolean
  readonly services?: readonly string[]
  readonly injectModuleId?: string
  readonly hasToBeUsed?: boolean
  readonly deprecationDate?: string
  readonly alternativeModule?: string
  readonly rules?: readonly RuleData[]
  readonly inputs: readonly InputData[]
  readonly outputs: readonly string[]
}

export type RuleData = {
  readonly validator: string
  readonly level?: 'warning'
  readonly inputs: { readonly [name: string]: unknown }
}

export type InputData = {
  readonly name: string
  readonly type: string
  /** Any JSON; the input is required when even the key is missing. */
  readonly default?: unknown
}

/** The form of `schemas/catalog/summaries-vN.json`. */
export type SummariesData = {
  readonly version: string
  readonly sections: readonly {
    readonly name: string
    readonly modules: readonly SummaryData[]
  }[]
}

export type SummaryData = {
  readonly path: string
  readonly category: ModuleCategory
  readonly summary: string
  readonly keywords?: string
}

export type Parsed<T> =
  | { readonly kind: 'data'; readonly data: T }
  | { readonly kind: 'refused'; readonly problem: CatalogProblem }

/** Twenty times the length of our own. */
const LARGEST = 4_000_000
const DEEPEST = 64

/** Reads the facts of a catalog from any text. */
export function parseCatalogData(text: string): Parsed<CatalogData> {
  return parse<CatalogData>(text, validateCatalog)
}

/** Reads the summaries of a catalog from any text. */
export function parseSummariesData(text: string): Parsed<SummariesData> {
  return parse<SummariesData>(text, validateSummaries)
}

/** The parse boundary: what the schema's validator accepts has the type that mirrors the schema. */
function parse<T>(text: string, validate: Validator): Parsed<T> {
  if (text.length > LARGEST) return refused({ kind: 'too-large', limit: LARGEST })
  const data = parseJson(text)
  if (data === undefined) return refused({ kind: 'not-json' })
  // The validator calls itself for what lies deeper, so the depth is looked at first.
  if (isDeeperThan(data, DEEPEST)) return refused({ kind: 'too-deep', limit: DEEPEST })
  if (!validate(data)) {
    return refused({ kind: 'form', at: validate.errors?.[0]?.instancePath ?? '' })
  }
  return { kind: 'data', data: data as T }
}

function refused(problem: CatalogProblem): Parsed<never> {
  return { kind: 'refused', problem }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function isDeeperThan(data: unknown, levels: number): boolean {
  if (typeof data !== 'object' || data === null) return false
  return levels === 0 || Object.values(data).some((part) => isDeeperThan(part, levels - 1))
}
