import type { Path } from '../diagnostic/diagnostic.ts'
import { type Bench, type Command, planFor, refuse } from './bench.ts'
import { findModule, modulePath, pathsOfUse } from './places.ts'
import { removalsOf } from './removals.ts'
import { tellDeletion } from './tell-deletion.ts'

/** Takes modules out, and the `use` items that name them; expressions that do become findings. */
export const removeModules: Command<'remove-modules'> = (bench, { ids }) => {
  const paths: Path[] = []
  for (const id of ids) {
    const module = findModule(bench, id)
    if (module === undefined) return refuse({ code: 'no-module', name: id })
    paths.push(modulePath(bench, module))
  }
  const uses = usesOf(bench, new Set(ids))
  const [id = ''] = ids
  const deleted =
    ids.length === 1
      ? ({ kind: 'module', id } as const)
      : ({ kind: 'modules', count: ids.length } as const)
  return { ...planFor(removalsOf([...paths, ...uses])), said: tellDeletion(deleted, uses.length) }
}

/** The `use` items of the modules that stay which name one that goes. */
export function usesOf(bench: Bench, ids: ReadonlySet<string>): readonly Path[] {
  return bench.index.modules
    .filter((module) => !ids.has(module.id))
    .flatMap((module) => [...ids].flatMap((id) => pathsOfUse(bench, module, id)))
}
