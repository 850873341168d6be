import type { Intent } from '../../../engine/index.ts'
import type { ModuleSummary } from '../../../state/analysis-store.ts'
import type { DropTarget } from './drop-target.ts'

/** The end that a connection was drawn from. */
export type ConnectionEnd = { readonly id: string; readonly role: 'giver' | 'consumer' }

/** A module that could be the other end, and the settings that would be filled. */
export type Counterpart = { readonly module: ModuleSummary; readonly settings: readonly string[] }

/**
 * The modules that can take what a giver has, or give what a consumer takes: those first whose
 * required settings are met by it, then those with the most to pass, then in the palette's order.
 */
export function counterpartsOf(
  own: ModuleSummary,
  role: ConnectionEnd['role'],
  modules: readonly ModuleSummary[],
): readonly Counterpart[] {
  const ranked = modules.flatMap((module) => {
    const [giver, consumer] = role === 'giver' ? [own, module] : [module, own]
    if (module.deprecated || giver.kind === 'packer') return []
    // What a module gives itself, another could only stand in for.
    const settings = consumer.inputs.filter(
      (name) => giver.outputs.includes(name) && !consumer.outputs.includes(name),
    )
    if (settings.length === 0) return []
    const met = consumer.required.filter((name) => settings.includes(name)).length
    return [{ counterpart: { module, settings }, met }]
  })
  return ranked
    .sort(
      (first, second) =>
        second.met - first.met ||
        second.counterpart.settings.length - first.counterpart.settings.length,
    )
    .map(({ counterpart }) => counterpart)
}

/** Adds a counterpart where it was dropped and connects it, as one step. */
export function addCounterpart(
  { module }: Counterpart,
  from: ConnectionEnd,
  { group, place }: Pick<DropTarget, 'group' | 'place'>,
  taken: ReadonlySet<string>,
  label: string,
): Intent {
  const add = {
    kind: 'add-module',
    source: module.path,
    group,
    place,
    moduleKind: module.kind,
  } as const
  if (from.role === 'giver') return { ...add, use: [from.id] }
  const id = freeId(module.name, taken)
  const connect: Intent = { kind: 'connect', consumer: from.id, used: id }
  return { kind: 'all', label, intents: [{ ...add, id }, connect] }
}

function freeId(name: string, taken: ReadonlySet<string>): string {
  let id = name
  for (let number = 2; taken.has(id); number += 1) id = `${name}${number}`
  return id
}
