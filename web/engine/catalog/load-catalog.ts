import { anyType, type Type } from '../hcl/type.ts'
import {
  type CatalogData,
  type InputData,
  type ModuleData,
  parseCatalogData,
  parseSummariesData,
  type RuleData,
  type SummariesData,
  type SummaryData,
} from './catalog-data.ts'
import type { CatalogProblem } from './catalog-problem.ts'
import { guessSummaries } from './guess-summaries.ts'
import type { Catalog, CatalogSection, Input, MetadataRule, Module } from './model.ts'
import { readDefault } from './read-default.ts'
import { readTypeText } from './read-type-text.ts'

/** The two JSON texts of a toolkit version: `schemas/catalog/vN.json` and `summaries-vN.json`. */
export type CatalogTexts = { readonly facts: string; readonly summaries: string }

export type LoadedCatalog =
  | { readonly kind: 'catalog'; readonly catalog: Catalog }
  | { readonly kind: 'refused'; readonly problem: CatalogProblem }

/**
 * Reads a catalog. The texts may be anything: what does not meet the schemas in `schemas/`, or
 * contradicts itself, is refused whole with the first problem found.
 */
export function loadCatalog(texts: CatalogTexts): LoadedCatalog {
  const facts = parseCatalogData(texts.facts)
  if (facts.kind === 'refused') return facts
  const summaries = parseSummariesData(texts.summaries)
  if (summaries.kind === 'refused') return summaries
  const problems: CatalogProblem[] = []
  const catalog = readCatalog(facts.data, summaries.data, problems)
  const [problem] = problems
  return problem === undefined ? { kind: 'catalog', catalog } : { kind: 'refused', problem }
}

/**
 * Reads the facts of another version of the toolkit, as `printCatalog` gives them. Summaries and
 * the palette's order come from a catalog that we know; modules that it lacks are put where their
 * paths say, without a summary.
 */
export function loadCatalogLike(facts: string, like: Catalog): LoadedCatalog {
  const read = parseCatalogData(facts)
  if (read.kind === 'refused') return read
  const problems: CatalogProblem[] = []
  const catalog = readCatalog(read.data, guessSummaries(read.data, like), problems)
  const [problem] = problems
  return problem === undefined ? { kind: 'catalog', catalog } : { kind: 'refused', problem }
}

function readCatalog(
  facts: CatalogData,
  summaries: SummariesData,
  problems: CatalogProblem[],
): Catalog {
  if (facts.version !== summaries.version) problems.push({ kind: 'versions-differ' })
  const summaryOf = new Map(
    summaries.sections.flatMap((section) => section.modules).map((entry) => [entry.path, entry]),
  )
  const types = new Map<string, Type | undefined>()
  const modules = new Map<string, Module>()
  for (const data of facts.modules) {
    if (modules.has(data.path)) problems.push({ kind: 'module-twice', path: data.path })
    modules.set(data.path, readModule(data, summaryOf.get(data.path), types, problems))
  }
  const sections = readSections(summaries, modules, problems)
  return { version: facts.version, modules, sections }
}

/** `types` holds those read so far: the same few make up nearly all inputs. */
function readModule(
  data: ModuleData,
  summary: SummaryData | undefined,
  types: Map<string, Type | undefined>,
  problems: CatalogProblem[],
): Module {
  const { path } = data
  const readInput = (input: InputData): Input => {
    if (!types.has(input.type)) types.set(input.type, readTypeText(input.type))
    const type = types.get(input.type)
    if (type === undefined) problems.push({ kind: 'type-unreadable', path, input: input.name })
    const known = { name: input.name, type: type ?? anyType, typeText: input.type }
    return 'default' in input
      ? { ...known, required: false, default: readDefault(input.default) }
      : { ...known, required: true }
  }
  return {
    path,
    name: path.slice(path.lastIndexOf('/') + 1),
    kind: data.kind ?? 'terraform',
    category: summary?.category ?? 'other',
    origin: data.internal ? 'internal' : path.startsWith('community/') ? 'community' : 'core',
    summary: summary?.summary ?? '',
    keywords: summary?.keywords ?? '',
    inputs: byName(data.inputs.map(readInput), path, problems),
    outputs: byName(
      data.outputs.map((name) => ({ name })),
      path,
      problems,
    ),
    requiredApis: data.services ?? [],
    metadata: {
      injectModuleId: data.injectModuleId,
      hasToBeUsed: data.hasToBeUsed ?? false,
      deprecationDate: data.deprecationDate,
      alternativeModule: data.alternativeModule,
      rules: (data.rules ?? []).map(readRule),
    },
  }
}

function readRule({ validator, level, inputs }: RuleData): MetadataRule {
  return { validator, level: level ?? 'error', inputs }
}

function byName<T extends { readonly name: string }>(
  items: readonly T[],
  path: string,
  problems: CatalogProblem[],
): ReadonlyMap<string, T> {
  const map = new Map<string, T>()
  for (const item of items) {
    if (map.has(item.name)) problems.push({ kind: 'name-twice', path, name: item.name })
    map.set(item.name, item)
  }
  return map
}

/** The palette's order, which holds each module meant for blueprints exactly once. */
function readSections(
  summaries: SummariesData,
  modules: ReadonlyMap<string, Module>,
  problems: CatalogProblem[],
): readonly CatalogSection[] {
  const left = new Map([...modules].filter(([, module]) => module.origin !== 'internal'))
  const take = ({ path }: SummaryData): readonly Module[] => {
    const module = left.get(path)
    if (!left.delete(path)) problems.push({ kind: 'summaries-differ', path })
    return module === undefined ? [] : [module]
  }
  const sections = summaries.sections.map((section) => ({
    name: section.name,
    modules: section.modules.flatMap(take),
  }))
  for (const path of left.keys()) problems.push({ kind: 'summaries-differ', path })
  return sections
}
