import type { Analysis } from '../blueprint/analysis.ts'
import type { UseEdge } from '../blueprint/graph.ts'
import type { Intent } from '../blueprint/intent.ts'
import type { ModuleId } from '../blueprint/model.ts'
import { type Crossing, crossingOf } from './crossing.ts'
import { type Expanded, type ExpandedModule, factsOf, type Giver } from './expanded.ts'

/** What the graph does not tell of a `use`. Plain data: it crosses to the page. */
export type UseExplanation = {
  /** Undefined inside one group. */
  readonly crossing: Crossing | undefined
  /**
   * What writes each value that it passes into its setting, and takes the item out of `use`; the
   * deployment stays the same. Empty where it passes nothing.
   */
  readonly explicit: readonly Intent[]
  /**
   * The modules that give only to the same lists: they would pass nothing once those are written
   * out, which the toolkit refuses, so they are taken out of `use` together with this one.
   */
  readonly along: readonly ModuleId[]
}

/** Undefined when there is no such item, or when the blueprint is too broken to expand. */
export function explainUse(
  { expanded }: Pick<Analysis<Expanded>, 'expanded'>,
  { consumer, used }: Pick<UseEdge, 'consumer' | 'used'>,
): UseExplanation | undefined {
  const taker = expanded?.modules.get(consumer)
  const items = taker?.uses.filter((use) => use.used === used) ?? []
  if (expanded === undefined || taker === undefined || items.length === 0) return undefined
  const inputs = factsOf(taker)?.inputs
  const fills = new Set(items.flatMap(({ fills }) => (fills.known ? fills.value : [])))
  const written = [...fills].flatMap((name): readonly Intent[] => {
    const setting = taker.settings.get(name)
    if (setting?.origin.kind !== 'use') return []
    const toList = inputs?.get(name)?.type.kind === 'list'
    const text = writeOut(setting.origin.givers, toList)
    return [{ kind: 'set-setting', id: consumer, name, value: { kind: 'text', text } }]
  })
  if (written.length === 0) return { crossing: undefined, explicit: [], along: [] }
  const along = othersThatGiveOnlyTo(fills, taker, used)
  const disconnect = (used: ModuleId): Intent => ({ kind: 'disconnect', consumer, used })
  const passed = [...fills].map((name) => ({ output: name, setting: name }))
  return {
    crossing: crossingOf(expanded, { from: used, to: consumer }, passed),
    explicit: [...[used, ...along].map(disconnect), ...written],
    along,
  }
}

function othersThatGiveOnlyTo(
  settings: ReadonlySet<string>,
  { uses }: ExpandedModule,
  used: ModuleId,
): readonly ModuleId[] {
  const others = uses.flatMap((use) => {
    const filled = use.fills.known ? use.fills.value : []
    const isOnly = filled.length > 0 && filled.every((name) => settings.has(name))
    return use.used !== undefined && use.used !== used && isOnly ? [use.used] : []
  })
  return [...new Set(others)]
}

/**
 * The value as an author would write it. A list has all that give to it, each in a `flatten` of its
 * own as in `applyUse`, so that the generated files stay as they are.
 */
function writeOut(givers: readonly Giver[], toList: boolean): string {
  const isRaw = givers.some(({ module }) => keywords.has(module))
  const values = givers.map(({ module, output }) =>
    isRaw ? `module.${module}.${output}` : `${module}.${output}`,
  )
  const [first = ''] = values
  const text = toList
    ? values.reduce(
        (before, value) => `flatten([${[value, before].filter(Boolean).join(', ')}])`,
        '',
      )
    : first
  return isRaw ? `((${text}))` : `$(${text})`
}

/** Ids that are no names at the beginning of an expression, though they are behind `module.`. */
const keywords: ReadonlySet<string> = new Set(['true', 'false', 'null', 'for'])
