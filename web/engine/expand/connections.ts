import type { Analysis } from '../blueprint/analysis.ts'
import type { ModuleId } from '../blueprint/model.ts'
import { obstacleTo, offersOf } from './apply-use.ts'
import { type Expanded, type ExpandedModule, factsOf } from './expanded.ts'

/** What one more item at the end of a module's `use` would do, or why it would do nothing. */
export type UsePreview = {
  readonly consumer: ModuleId
  readonly used: ModuleId
} & (
  | { readonly kind: 'fills'; readonly settings: readonly string[] }
  /** Not known before the files of one of the modules are given; it may well fill something. */
  | { readonly kind: 'unknown' }
  | { readonly kind: 'refused'; readonly reason: UseRefusal }
)

export type UseRefusal =
  | 'same-module'
  | 'used-already'
  | 'packer-gives-nothing'
  | 'later-group'
  | 'no-equal-names'
  | 'all-set-already'

/** Both directions between one module and every other, in the order of the blueprint. */
export function connectionsOf(
  { expanded }: Pick<Analysis<Expanded>, 'expanded'>,
  id: ModuleId,
): readonly UsePreview[] {
  const module = expanded?.modules.get(id)
  if (expanded === undefined || module === undefined) return []
  return [...expanded.modules.values()]
    .filter((other) => other !== module)
    .flatMap((other) => [previewUse(other, module), previewUse(module, other)])
}

/** What `consumer` would get if it listed `used`. */
export function previewUse(consumer: ExpandedModule, used: ExpandedModule): UsePreview {
  const pair = { consumer: consumer.id, used: used.id }
  const reason = refusalOf(consumer, used)
  if (reason !== undefined) return { ...pair, kind: 'refused', reason }
  const consumerFacts = factsOf(consumer)
  const usedFacts = factsOf(used)
  if (consumerFacts === undefined || usedFacts === undefined) return { ...pair, kind: 'unknown' }

  const offers = offersOf(usedFacts, consumerFacts)
  if (offers.length === 0) return { ...pair, kind: 'refused', reason: 'no-equal-names' }
  const settings = offers.filter((offer) => {
    const before = consumer.settings.get(offer.name)
    // What variables fill now, a use would fill first.
    const yields = before === undefined || !['author', 'use'].includes(before.origin.kind)
    return yields || obstacleTo(offer, before) === undefined
  })
  return settings.length === 0
    ? { ...pair, kind: 'refused', reason: 'all-set-already' }
    : { ...pair, kind: 'fills', settings: settings.map(({ name }) => name) }
}

function refusalOf(consumer: ExpandedModule, used: ExpandedModule): UseRefusal | undefined {
  if (consumer.id === used.id) return 'same-module'
  if (consumer.uses.some((use) => use.used === used.id)) return 'used-already'
  if (used.kind === 'packer') return 'packer-gives-nothing'
  return used.groupIndex > consumer.groupIndex ? 'later-group' : undefined
}
