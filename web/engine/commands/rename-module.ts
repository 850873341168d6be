import type { Path } from '../diagnostic/diagnostic.ts'
import type { DocumentChange } from '../document/edit-change.ts'
import { type Command, refuse } from './bench.ts'
import { findModule, modulePath, pathsOfUse } from './places.ts'
import { nameParts, rewritesOf } from './reference-parts.ts'
import { textValue } from './typed-value.ts'
import { wordPart } from './word-part.ts'

/** Gives a module another id: at the module, in every `use` and in every expression. */
export const renameModule: Command<'rename-module'> = (bench, { id, newId }) => {
  const module = findModule(bench, id)
  if (module === undefined) return refuse({ code: 'no-module', name: id })
  if (newId !== id && bench.index.byId.has(newId)) return refuse({ code: 'id-taken', name: newId })
  if (newId === '' || newId === 'vars') return refuse({ code: 'id-unfit', name: newId })
  const parts = nameParts(bench, { kind: 'module', id }, newId)
  if (parts === undefined) return refuse({ code: 'id-unfit', name: newId })
  const paths: readonly Path[] = [
    [...modulePath(bench, module), 'id'],
    ...bench.index.modules.flatMap((other) => pathsOfUse(bench, other, id)),
  ]
  const words = paths.map((path) => ({ path, part: wordPart(bench, path, newId) }))
  const inPlace = words.flatMap(({ part }) => part ?? [])
  const others = words.filter(({ part }) => part === undefined)
  return {
    kind: 'plan',
    blueprint: [
      ...rewritesOf(parts, 'blueprint', inPlace),
      ...others.map(({ path }): DocumentChange => ({ kind: 'set', path, value: textValue(newId) })),
    ],
    deployment: rewritesOf(parts, 'deployment'),
    select: [newId],
  }
}
