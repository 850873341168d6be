import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** The folder of the reference data: `$CYANOTYPE_REFERENCE`, else `../shared/reference`. */
export const referenceFolder: string = resolve(
  process.env.CYANOTYPE_REFERENCE ?? join(import.meta.dirname, '../../../shared/reference'),
)

/** Where `CI` is set, missing reference data is a failure; elsewhere its tests are skipped. */
export const hasReference: boolean = existsSync(referenceFolder)
if (!hasReference && process.env.CI !== undefined && process.env.CI !== '') {
  throw new Error(`the reference data is missing: ${referenceFolder}`)
}

export function referencePath(...parts: readonly string[]): string {
  return join(referenceFolder, ...parts)
}

export function readReference(...parts: readonly string[]): string {
  return readFileSync(referencePath(...parts), 'utf8')
}

/** The rows of a file that holds one JSON value a line. */
export function readReferenceLines(...parts: readonly string[]): unknown[] {
  return readReference(...parts)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as unknown)
}
