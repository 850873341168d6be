import type { Intent } from '../blueprint/intent.ts'
import type { GroupName, ModuleId } from '../blueprint/model.ts'
import type { IndexedModule } from '../blueprint/module-index.ts'
import type { Bench } from './bench.ts'
import { withDependents } from './dependents.ts'
import { freeName } from './free-name.ts'
import { countWritten } from './places.ts'

/** Where the parts of an image build go, so that each stands behind what it needs. */
export type BuildOrder = {
  /** The steps that make room: new groups, and modules moved behind the build. */
  readonly steps: readonly Intent[]
  /** The group for what the builder stands on. */
  readonly prepare: GroupName
  /** The new group for the builder, empty yet. */
  readonly image: GroupName
  /** The group behind the build: its name, and its position where it is yet to be made. */
  readonly cluster: { readonly name: GroupName; readonly place: number }
}

/**
 * The builder's group goes right behind the last group that holds something the builder stands on.
 * Of the modules before that, those go behind it that boot the image or stand on one that does. A
 * string is the module that would have to be on both sides.
 */
export function orderBuild(
  bench: Bench,
  ground: readonly IndexedModule[],
  consumers: readonly IndexedModule[],
): BuildOrder | ModuleId {
  const { groups, modules } = bench.index
  const taken = new Set(groups.map(({ name }) => name))
  const fresh = (wanted: string): string => {
    const name = freeName(wanted, taken)
    taken.add(name)
    return name
  }
  const base = prepareGroup(bench, ground)
  const prepare = base?.name ?? fresh('prepare')
  const behind = base === undefined ? 1 : base.group.index + 1
  const late = withDependents(bench, new Set(consumers.map(({ id }) => id)))
  const moved = modules.filter(({ id, group }) => late.has(id) && group.group.index < behind)
  const early = base === undefined ? [] : moved
  const clash = early.find(
    (module) => ground.includes(module) || module.use.kind?.text === 'packer',
  )
  if (clash !== undefined) return clash.id
  const image = fresh('image')
  const cluster = fresh('cluster')
  const emptied = groups.filter(
    ({ group }) =>
      group.index < behind - 1 &&
      group.modules.length > 0 &&
      early.filter((module) => module.group.group === group).length === countWritten(bench, group),
  )
  const steps: readonly Intent[] = [
    ...(base === undefined ? [{ kind: 'add-group', name: prepare, place: 0 } as const] : []),
    { kind: 'add-group', name: image, place: behind },
    ...(early.length === 0
      ? []
      : [
          { kind: 'add-group', name: cluster, place: behind + 1 } as const,
          {
            kind: 'move-modules',
            ids: early.map(({ id }) => id),
            group: cluster,
            place: 'last',
          } as const,
        ]),
    ...emptied.map((group) => ({ kind: 'remove-group', name: group.name }) as const),
  ]
  return { steps, prepare, image, cluster: { name: cluster, place: behind + 1 } }
}

/** The last group of what the builder stands on, else a group that waits for its first module. */
function prepareGroup(bench: Bench, ground: readonly IndexedModule[]) {
  const last = ground.map(({ group }) => group).sort((a, b) => a.group.index - b.group.index)
  const [first] = bench.index.groups
  const isFree = first !== undefined && countWritten(bench, first.group) === 0
  return last.at(-1) ?? (isFree ? first : undefined)
}
