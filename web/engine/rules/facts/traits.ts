import type { Trait } from '../../blueprint/analysis.ts'
import type { ReferenceLink } from '../../blueprint/graph.ts'
import type { ModuleId } from '../../blueprint/model.ts'
import type { Expanded, ExpandedModule } from '../../expand/expanded.ts'
import { pathOf } from './builder.ts'
import { effectiveNumber, effectiveText, effectiveValue, itemsOf } from './effective.ts'
import { opensForIap } from './firewall.ts'
import { imageOf } from './image.ts'
import { natOf } from './nat.ts'

type Said = Omit<Trait, 'module'>

/** By the toolkit's own path of the module. */
const readers: ReadonlyMap<string, (module: ExpandedModule, expanded: Expanded) => string[]> =
  new Map([
    ['modules/scripts/startup-script', runnersOf],
    ['modules/file-system/filestore', capacityOf],
  ])

const PARTITION = 'community/modules/compute/schedmd-slurm-gcp-v6-partition'

/**
 * What is worth knowing of each module at a glance. Only what is known for sure is said: nothing
 * follows from a trait that is not there. `links` are those of the graph.
 */
export function traitsOf(expanded: Expanded, links: readonly ReferenceLink[]): readonly Trait[] {
  const modules = [...expanded.modules.values()]
  return modules.flatMap((module) =>
    [
      ...provisionsOf(module, expanded),
      ...imagesOf(module.id, expanded, links),
      ...queueOf(module, expanded),
      ...sizesOf(module, expanded),
    ].map((said) => ({ module: module.id, ...said })),
  )
}

function provisionsOf(module: ExpandedModule, expanded: Expanded): readonly Said[] {
  const provided: readonly (readonly [text: string, isThere: boolean])[] = [
    ['NAT', natOf(module, expanded) === 'present'],
    ['IAP ssh', opensForIap(module, 22, expanded) === 'present'],
  ]
  return provided.flatMap(([text, isThere]) => (isThere ? [{ kind: 'provides', text }] : []))
}

/** The families built in this blueprint that a module starts machines from. */
function imagesOf(
  id: ModuleId,
  expanded: Expanded,
  links: readonly ReferenceLink[],
): readonly Said[] {
  return links.flatMap(({ kind, from, to }) => {
    const builder = kind === 'image' && to === id ? expanded.modules.get(from) : undefined
    const family = builder && imageOf(builder, expanded).family
    return family === undefined ? [] : [{ kind: 'choice', text: `image: ${family}` }]
  })
}

function queueOf(module: ExpandedModule, expanded: Expanded): readonly Said[] {
  if (pathOf(module) !== PARTITION) return []
  const name = effectiveText(module, 'partition_name', expanded)
  return name === undefined ? [] : [{ kind: 'choice', text: `queue: ${name}` }]
}

function sizesOf(module: ExpandedModule, expanded: Expanded): readonly Said[] {
  const read = readers.get(pathOf(module) ?? '')
  return (read?.(module, expanded) ?? []).map((text) => ({ kind: 'size', text }))
}

function runnersOf(module: ExpandedModule, expanded: Expanded): string[] {
  const runners = effectiveValue(module, 'runners', expanded)
  const count = runners.known ? itemsOf(runners.value)?.length : undefined
  if (count === undefined || count === 0) return []
  return [count === 1 ? '1 runner' : `${count} runners`]
}

function capacityOf(module: ExpandedModule, expanded: Expanded): string[] {
  const size = effectiveNumber(module, 'size_gb', expanded)
  return size === undefined ? [] : [`${size} GB`]
}
