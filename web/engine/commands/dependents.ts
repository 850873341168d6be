import type { ModuleId } from '../blueprint/model.ts'
import type { IndexedModule } from '../blueprint/module-index.ts'
import { referencesIn } from '../blueprint/setting-value.ts'
import type { Bench } from './bench.ts'

/** Modules and all that stand on them, through `use` and expressions, directly or not. */
export function withDependents(
  { index }: Bench,
  ids: ReadonlySet<ModuleId>,
): ReadonlySet<ModuleId> {
  const reached = new Set(ids)
  for (let size = -1; size !== reached.size; ) {
    size = reached.size
    for (const module of index.modules) {
      if (needsOf(module).some((id) => reached.has(id))) reached.add(module.id)
    }
  }
  return reached
}

/** The modules that a module names. */
function needsOf({ use }: IndexedModule): readonly ModuleId[] {
  const settings = [...use.settings.entries.values()]
  return [
    ...use.use.map(({ text }) => text),
    ...settings
      .flatMap(({ value }) => referencesIn(value))
      .flatMap((reference) => (reference.kind === 'module' ? [reference.id] : [])),
  ]
}
