import machinesText from '../../schemas/catalog/machine-types-v1.95.0.json?raw'
import summariesText from '../../schemas/catalog/summaries-v1.95.0.json?raw'
import factsText from '../../schemas/catalog/v1.95.0.json?raw'
import { type AnalysisInputs, loadCatalog, readMachineFacts } from '../engine/index.ts'

/** The facts that come with the product; they are checked when it is built, so failing is our bug. */
export function loadBuiltIn(): Pick<AnalysisInputs, 'catalog' | 'machines'> {
  const loaded = loadCatalog({ facts: factsText, summaries: summariesText })
  if (loaded.kind === 'refused') throw new Error(`the catalog: ${JSON.stringify(loaded.problem)}`)
  return { catalog: loaded.catalog, machines: readMachineFacts(machinesText) }
}
