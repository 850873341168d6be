import type { DocumentChange } from '../document/edit-change.ts'
import { type Command, refuse } from './bench.ts'
import { findModule, modulePath, pathsOfUse } from './places.ts'
import { nameParts } from './reference-parts.ts'
import { textValue } from './typed-value.ts'

/** Gives a module another id: at the module, in every `use` and in every expression. */
export const renameModule: Command<'rename-module'> = (bench, { id, newId }) => {
  const module = findModule(bench, id)
  if (module === undefined) return refuse({ code: 'no-module', name: id })
  if (newId !== id && bench.index.byId.has(newId)) return refuse({ code: 'id-taken', name: newId })
  if (newId === '' || newId === 'vars') return refuse({ code: 'id-unfit', name: newId })
  const parts = nameParts(bench, { kind: 'module', id }, newId)
  if (parts === undefined) return refuse({ code: 'id-unfit', name: newId })
  const rewrite = (file: 'blueprint' | 'deployment'): readonly DocumentChange[] => {
    const own = parts.filter((part) => part.file === file)
    return own.length === 0 ? [] : [{ kind: 'rewrite', parts: own }]
  }
  const value = textValue(newId)
  const uses = bench.index.modules.flatMap((other) => pathsOfUse(bench, other, id))
  return {
    kind: 'plan',
    blueprint: [
      ...rewrite('blueprint'),
      { kind: 'set', path: [...modulePath(bench, module), 'id'], value },
      ...uses.map((path): DocumentChange => ({ kind: 'set', path, value })),
    ],
    deployment: rewrite('deployment'),
    select: newId,
  }
}
