import type { PassedOver } from '../blueprint/graph.ts'
import type { Text } from '../blueprint/model.ts'
import type { Module } from '../catalog/model.ts'
import type { Path } from '../diagnostic/diagnostic.ts'
import {
  type AppliedUse,
  type ExpandedModule,
  factsOf,
  type Giver,
  type Setting,
} from './expanded.ts'
import { known, unknown } from './known.ts'
import { gatherValue, outputValue } from './make-value.ts'
import type { ModulePass, PassContext } from './pass.ts'
import { reportUnsafeId } from './report-unsafe-id.ts'

/**
 * Fills inputs with the outputs of the same name of each used module, in the order of `use`
 * (`useModule` in `pkg/config/expand.go`): what the author set stays, an input that is not a list
 * takes the first offer, a list gathers all, the latest in front.
 */
export const applyUse: ModulePass = (module, context) => {
  const settings = new Map(module.settings)
  const uses = module.uses.map((use, index) => {
    const path = [...module.path, 'use', index]
    return applyItem(use, { module, settings }, path, context)
  })
  return { ...module, settings, uses }
}

/** A module that uses others, with what its settings have become so far. */
type Consumer = { readonly module: ExpandedModule; readonly settings: Map<string, Setting> }

function applyItem(
  use: AppliedUse,
  { module, settings }: Consumer,
  path: Path,
  context: PassContext,
): AppliedUse {
  const used = use.used === undefined ? undefined : context.modules.get(use.used)
  if (used === undefined) return { ...use, fills: known([]) }
  const consumerFacts = factsOf(module)
  const usedFacts = factsOf(used)
  if (consumerFacts === undefined || usedFacts === undefined) {
    return { ...use, fills: unknown('module-facts') }
  }
  const fills: string[] = []
  const passedOver: PassedOver[] = []
  for (const offer of offersOf(usedFacts, consumerFacts)) {
    const before = settings.get(offer.name)
    const obstacle = before === undefined ? undefined : obstacleTo(offer, before)
    if (obstacle !== undefined) {
      passedOver.push({ name: offer.name, ...obstacle })
      continue
    }
    const setting = giveOutput(used.id, offer, use.item, before)
    if (setting === undefined) {
      reportUnsafeId(used.id, path, context)
      break
    }
    settings.set(offer.name, setting)
    fills.push(offer.name)
  }
  return { ...use, fills: known(fills), passedOver }
}

export type Offer = { readonly name: string; readonly toList: boolean }

/** The outputs of one module that match inputs of another; `labels` never travel. */
export function offersOf(used: Module, consumer: Module): readonly Offer[] {
  return [...used.outputs.keys()].flatMap((name) => {
    const input = name === 'labels' ? undefined : consumer.inputs.get(name)
    return input === undefined ? [] : [{ name, toList: input.type.kind === 'list' }]
  })
}

/** Why an offer is not taken, given what the input holds already. */
export function obstacleTo(
  { toList }: Offer,
  { origin }: Setting,
): Omit<PassedOver, 'name'> | undefined {
  if (origin.kind !== 'use') return { why: 'set by the author' }
  if (toList) return undefined
  const by = origin.givers[0]?.module
  return { why: 'taken from an earlier use', ...(by === undefined ? {} : { by }) }
}

function giveOutput(
  id: string,
  { name, toList }: Offer,
  item: Text,
  before: Setting | undefined,
): Setting | undefined {
  const output = outputValue(id, name, item.span)
  if (output === undefined) return undefined
  const earlier: readonly Giver[] = before?.origin.kind === 'use' ? before.origin.givers : []
  const gathered = before?.value.kind === 'expression' ? before.value : undefined
  return {
    value: toList ? gatherValue(output, gathered) : output,
    origin: { kind: 'use', givers: [...earlier, { module: id, output: name }] },
    spans: [...(before?.spans ?? []), item.span],
  }
}
