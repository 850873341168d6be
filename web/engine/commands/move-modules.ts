import type { Intent } from '../blueprint/intent.ts'
import type { ModuleId } from '../blueprint/model.ts'
import { type Command, refuse } from './bench.ts'
import { isPackerGroup } from './packer.ts'
import { findGroup, findModule } from './places.ts'

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
  const inGroup = bench.index.modules.filter((module) => module.group.group === group)
  const start = place === 'last' ? inGroup.length : place
  const anchor = inGroup.slice(start).find(({ id }) => !ids.includes(id))?.id
  const select = moved.at(-1)?.id
  return {
    kind: 'steps',
    intents: movesBefore(
      anchor,
      moved.map(({ id }) => id),
      inGroup.map(({ id }) => id),
      name,
    ),
    ...(select === undefined ? {} : { select }),
  }
}

/** One move after the other, each counted in the list that the ones before it leave. */
function movesBefore(
  anchor: ModuleId | undefined,
  ids: readonly ModuleId[],
  inGroup: readonly ModuleId[],
  group: string,
): readonly Intent[] {
  const list = [...inGroup]
  return ids.map((id) => {
    const place = anchor === undefined ? ('last' as const) : list.indexOf(anchor)
    const old = list.indexOf(id)
    if (old >= 0) list.splice(old, 1)
    list.splice(anchor === undefined ? list.length : list.indexOf(anchor), 0, id)
    return { kind: 'move-module', id, group, place }
  })
}
