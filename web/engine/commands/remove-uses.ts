import type { ModuleId } from '../blueprint/model.ts'
import type { IndexedModule } from '../blueprint/module-index.ts'
import type { Path } from '../diagnostic/diagnostic.ts'
import type { YamlNode, YamlSequence } from '../document/tree.ts'
import type { Bench } from './bench.ts'
import { modulePath, pathsOfUse } from './places.ts'
import type { Removal } from './removals.ts'
import { countMeetings, listOfUse, listsOfUse, namedBy, pathTo, type UseList } from './use-lists.ts'

/** What takes modules out of the `use` of all that stay, and how many items of theirs that are. */
export function removalsOfUses(
  bench: Bench,
  ids: ReadonlySet<ModuleId>,
): { readonly removals: readonly Removal[]; readonly count: number } {
  const stay = bench.index.modules.filter((module) => !ids.has(module.id))
  const takers = stay.filter(({ use }) => use.use.some(({ text }) => ids.has(text)))
  const all = listsOfUse(bench)
  const meetings = countMeetings(bench.root)
  const done = new Set<YamlSequence>()
  const removals = takers.flatMap((module): readonly Removal[] => {
    const list = listOfUse(bench, module)?.list
    const users = all.filter((other) => other.list === list)
    const path = list && pathTo(bench.root, list)
    if (list === undefined || path === undefined || meetings.get(list) !== users.length) {
      // A list that says something else as well is refused when it comes to the edit.
      return [...ids].flatMap((id) => pathsOfUse(bench, module, id)).map((at) => ({ path: at }))
    }
    if (done.has(list)) return []
    done.add(list)
    const isRepeated = (item: YamlNode) => meetings.get(item) !== users.length
    return fromList(bench, { list, path, users, isRepeated }, ids)
  })
  return { removals, count: countItems(takers, ids) }
}

type WrittenList = {
  readonly list: YamlSequence
  readonly path: Path
  /** All whose `use` it is. */
  readonly users: readonly UseList[]
  /** Whether an item stands elsewhere, too, by an alias of its own. */
  readonly isRepeated: (item: YamlNode) => boolean
}

/** Once where the list is written; when all of it goes, the aliases of it go, too. */
function fromList(
  bench: Bench,
  { list, path, users, isRepeated }: WrittenList,
  ids: ReadonlySet<ModuleId>,
): readonly Removal[] {
  const items = list.items.flatMap((item, index): readonly Removal[] => {
    if (namedBy(item, ids) === undefined) return []
    const at = [...path, index]
    return [isRepeated(item) ? { path: at } : { path: at, shared: 'allow' }]
  })
  if (items.length < list.items.length) return items
  const aliases = users.filter(({ consumer, by }) => by === 'alias' && !ids.has(consumer.id))
  return [
    ...items,
    ...aliases.map(({ consumer }) => ({ path: [...modulePath(bench, consumer), 'use'] })),
  ]
}

function countItems(takers: readonly IndexedModule[], ids: ReadonlySet<ModuleId>): number {
  return takers.flatMap(({ use }) => use.use.filter(({ text }) => ids.has(text))).length
}
