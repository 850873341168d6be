import { type AnalysisInputs, analyze } from '../engine/analyze.ts'
import type { Analysis, Texts } from '../engine/blueprint/analysis.ts'
import type { Expanded } from '../engine/expand/expanded.ts'
import { readMachineFacts } from '../engine/expand/read-machine-facts.ts'
import { loadBuiltInCatalog, readCatalogFile } from './built-in-catalog.ts'

const catalog = loadBuiltInCatalog()
const machines = readMachineFacts(readCatalogFile('machine-types-v1.95.0.json'))

/** The product's own catalog, read once for all tests of a file. */
export const builtInInputs: AnalysisInputs = { catalog, machines }

/** Analyses a blueprint with the product's own catalog. */
export function analyzeText(
  blueprint: string,
  inputs: Partial<AnalysisInputs> = {},
  deployment?: Texts['deployment'],
): Analysis<Expanded> {
  return analyze({ blueprint, deployment }, { ...builtInInputs, ...inputs })
}
