import type { CatalogData, ModuleData, SummariesData, SummaryData } from './catalog-data.ts'
import type { Catalog, Module, ModuleCategory } from './model.ts'

type Place = { readonly section: string; readonly category: ModuleCategory }

/** Where modules stand whose path holds a word; the first that fits counts. */
const PLACES: readonly (readonly [pattern: RegExp, place: Place])[] = [
  [/slurm|slinky/, { section: 'Slurm', category: 'compute' }],
  [/gke|kube|helm/, { section: 'Kubernetes', category: 'compute' }],
  [/htcondor/, { section: 'HTCondor', category: 'compute' }],
  [/batch/, { section: 'Batch', category: 'compute' }],
  [/\/network\//, { section: 'Network', category: 'network' }],
  [/\/packer\//, { section: 'Images', category: 'image' }],
  [/\/scripts\//, { section: 'Scripts', category: 'script' }],
  [/\/file-system\//, { section: 'Storage', category: 'storage' }],
  [/\/(?:compute|scheduler|remote-desktop)\//, { section: 'Compute', category: 'compute' }],
  [/\/(?:database|pubsub|files)\//, { section: 'Data', category: 'other' }],
]

const elsewhere: Place = { section: 'Project', category: 'other' }

/** Summaries for the modules of another version: those of the known catalog, and guesses. */
export function guessSummaries(facts: CatalogData, like: Catalog): SummariesData {
  const left = new Map(
    facts.modules.filter(({ internal }) => internal !== true).map((data) => [data.path, data]),
  )
  const sections = new Map<string, SummaryData[]>()
  for (const { name, modules } of like.sections) {
    const known = modules.filter((module) => left.delete(module.path))
    sections.set(name, known.map(toSummary))
  }
  for (const data of left.values()) {
    const { section, category } = placeOf(data)
    const summaries = sections.get(section) ?? []
    sections.set(section, summaries)
    summaries.push({ path: data.path, category, summary: '' })
  }
  const listed = [...sections].map(([name, modules]) => ({ name, modules }))
  return {
    version: facts.version,
    sections: listed.filter(({ modules }) => modules.length > 0),
  }
}

function toSummary({ path, category, summary, keywords }: Module): SummaryData {
  return { path, category, summary, keywords }
}

function placeOf({ path }: ModuleData): Place {
  return PLACES.find(([pattern]) => pattern.test(path))?.[1] ?? elsewhere
}
