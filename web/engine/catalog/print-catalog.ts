import { compareBytes } from '../text/byte-order.ts'
import type { CatalogData, InputData, ModuleData, RuleData } from './catalog-data.ts'
import { internalReason, type ReadFolder } from './catalog-record.ts'
import { dataToJson, valueToJson } from './json-value.ts'
import type { Input, MetadataRule } from './model.ts'

/**
 * The facts of a toolkit's modules as text in the form of `schemas/catalog/vN.json`, which
 * `loadCatalogLike` reads.
 */
export function printCatalog(version: string, modules: readonly ReadFolder[]): string {
  const paths = modules.map(({ path }) => path)
  const data: CatalogData = {
    version,
    modules: [...modules]
      .sort((a, b) => compareBytes(a.path, b.path))
      .map((module) => moduleData(module, paths)),
  }
  return JSON.stringify(data)
}

/** What equals the usual value is left out. */
function moduleData({ path, kind, read }: ReadFolder, paths: readonly string[]): ModuleData {
  const { module } = read
  const { injectModuleId, hasToBeUsed, deprecationDate, alternativeModule, rules } = module.metadata
  return {
    path,
    ...(kind === 'terraform' ? {} : { kind }),
    ...(internalReason(path, paths) === undefined ? {} : { internal: true }),
    ...(module.requiredApis.length === 0 ? {} : { services: module.requiredApis }),
    ...(injectModuleId === undefined ? {} : { injectModuleId }),
    ...(hasToBeUsed ? { hasToBeUsed } : {}),
    ...(isDate(deprecationDate) ? { deprecationDate } : {}),
    ...(alternativeModule === undefined ? {} : { alternativeModule }),
    ...(rules.length === 0 ? {} : { rules: rules.map(ruleData) }),
    inputs: [...module.inputs.values()].map(inputData),
    outputs: [...module.outputs.keys()],
  }
}

function inputData({ name, typeText, default: value }: Input): InputData {
  const known = { name, type: typeText }
  return value === undefined ? known : { ...known, default: valueToJson(value) }
}

function ruleData({ validator, level, inputs }: MetadataRule): RuleData {
  const json = dataToJson(inputs)
  const entries = typeof json === 'object' && json !== null ? Object.entries(json) : []
  return {
    validator,
    ...(level === 'warning' ? { level } : {}),
    inputs: Object.fromEntries(entries),
  }
}

/** What is no date would make the catalog unreadable, and the toolkit minds it only in use. */
function isDate(text: string | undefined): text is string {
  return text !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(text)
}
