import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'

/**
 * Facts of the modules of Cluster Toolkit v1.49.0 in the form of `schemas/catalog/vN.json`, as
 * `readToolkit` gives them for a checkout of that tag.
 */
export function readOlderCatalog(): string {
  const file = join(import.meta.dirname, 'catalogs/toolkit-v1.49.0.json.gz')
  return gunzipSync(readFileSync(file)).toString('utf8')
}
