import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadCatalog } from '../engine/catalog/load-catalog.ts'
import type { Catalog } from '../engine/catalog/model.ts'

const folder = join(import.meta.dirname, '../../schemas/catalog')

/** The text of a file of `schemas/catalog`. */
export function readCatalogFile(name: string): string {
  return readFileSync(join(folder, name), 'utf8')
}

/** The catalog of the toolkit that the product holds. */
export function loadBuiltInCatalog(): Catalog {
  const loaded = loadCatalog({
    facts: readCatalogFile('v1.95.0.json'),
    summaries: readCatalogFile('summaries-v1.95.0.json'),
  })
  if (loaded.kind === 'refused') throw new Error(JSON.stringify(loaded.problem))
  return loaded.catalog
}
