import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { referencePath } from '../../web/testing/reference.ts'

export type ReferenceCase = {
  readonly slug: string
  readonly bytes: Buffer
  readonly accepted: boolean
}

/** The blueprints of a folder of the reference data. */
export function referenceCases(set: 'official' | 'made'): readonly ReferenceCase[] {
  return readdirSync(referencePath('gcluster', set))
    .filter((slug) => existsSync(referencePath('gcluster', set, slug, 'case.json')))
    .map((slug) => {
      const folder = referencePath('gcluster', set, slug)
      const facts = JSON.parse(readFileSync(join(folder, 'case.json'), 'utf8'))
      const bytes = readFileSync(join(folder, facts.blueprint ?? 'blueprint.yaml'))
      return { slug, bytes, accepted: facts.accepted === true }
    })
}

/** Those that gcluster accepted. */
export function acceptedCases(set: 'official' | 'made'): readonly ReferenceCase[] {
  return referenceCases(set).filter(({ accepted }) => accepted)
}

export function officialBlueprint(slug: string): Buffer {
  return readFileSync(referencePath('gcluster', 'official', slug, 'blueprint.yaml'))
}

/** What the canvas should hold, by a plain reading of the YAML with another parser than ours. */
export type PlainGraph = {
  readonly groups: readonly string[]
  readonly modules: readonly string[]
  readonly edges: readonly string[]
}

export function readPlainly(text: string): PlainGraph {
  const { deployment_groups: groups } = parse(text, { merge: true, uniqueKeys: false }) as {
    deployment_groups: readonly {
      group: string
      modules: readonly { id: string; use?: readonly string[] | null }[]
    }[]
  }
  const modules = groups.flatMap((group) => group.modules)
  return {
    groups: groups.map(({ group }) => group),
    modules: modules.map(({ id }) => id).sort(),
    edges: [
      ...new Set(modules.flatMap(({ id, use }) => (use ?? []).map((used) => `${id}->${used}`))),
    ].sort(),
  }
}
