import type { Intent } from '../blueprint/intent.ts'
import type { Group, ModuleId } from '../blueprint/model.ts'
import { findNode } from '../document/find-path.ts'
import { isNull, resolveAlias } from '../document/node.ts'
import { type Bench, type Command, refuse } from './bench.ts'
import { isPackerGroup } from './packer.ts'
import { findGroup, findModule, modulesPath } from './places.ts'

/** Takes modules to a place of a group, where they stand together in the order of the text. */
export const moveModules: Command<'move-modules'> = (bench, { ids, group: name, place }) => {
  const group = findGroup(bench, name)?.group
  if (group === undefined) return refuse({ code: 'no-group', name })
  const missing = ids.find((id) => findModule(bench, id) === undefined)
  if (missing !== undefined) return refuse({ code: 'no-module', name: missing })
  const moved = bench.index.modules.filter(({ id }) => ids.includes(id))
  const builder = moved.find(({ use }) => use.kind?.text === 'packer')
  if (builder !== undefined && moved.length > 1) {
    return refuse({ code: 'packer-alone', name: builder.id })
  }
  if (isPackerGroup(group) && moved.some((module) => module.group.group !== group)) {
    return refuse({ code: 'packer-group', name })
  }
  const slots = slotsOf(bench, group)
  const start = place === 'last' ? slots.length : place
  const anchor = slots.slice(start).find(({ id }) => id === undefined || !ids.includes(id))
  const select = moved.map(({ id }) => id)
  return {
    kind: 'steps',
    intents: movesBefore(anchor, select, slots, name),
    ...(select.length === 0 ? {} : { select }),
  }
}

/** An item of a group's list; one that is no module has no id. */
type Slot = { readonly id: ModuleId | undefined }

function slotsOf(bench: Bench, group: Group): readonly Slot[] {
  const found = findNode(bench.root, modulesPath(bench, group))
  const node = found && resolveAlias(found)
  const items = node?.kind === 'sequence' ? node.items.filter((item) => !isNull(item)) : []
  const modules = bench.index.modules.filter((module) => module.group.group === group)
  return items.map((_, index) => {
    return { id: modules.find(({ use }) => use.index === index)?.id }
  })
}

/** One move after the other, each counted in the list that the ones before it leave. */
function movesBefore(
  anchor: Slot | undefined,
  ids: readonly ModuleId[],
  slots: readonly Slot[],
  group: string,
): readonly Intent[] {
  const list = [...slots]
  return ids.map((id) => {
    const place = anchor === undefined ? ('last' as const) : list.indexOf(anchor)
    const old = list.findIndex((slot) => slot.id === id)
    const [slot = { id }] = old < 0 ? [] : list.splice(old, 1)
    list.splice(anchor === undefined ? list.length : list.indexOf(anchor), 0, slot)
    return { kind: 'move-module', id, group, place }
  })
}
