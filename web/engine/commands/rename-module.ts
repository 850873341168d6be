import type { Path } from '../diagnostic/diagnostic.ts'
import type { DocumentChange, RewritePart } from '../document/edit-change.ts'
import { emitString } from '../document/emit-scalar.ts'
import { findNode } from '../document/find-path.ts'
import { type Bench, type Command, refuse } from './bench.ts'
import { findModule, modulePath, pathsOfUse } from './places.ts'
import { nameParts, rewritesOf } from './reference-parts.ts'
import { textValue } from './typed-value.ts'

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
    select: newId,
  }
}

/** The text of a scalar as a part to rewrite, when the new one needs no other quotes. */
function wordPart({ root }: Bench, path: Path, text: string): RewritePart | undefined {
  const node = findNode(root, path)
  if (node?.kind !== 'scalar' || node.tag !== undefined) return undefined
  const [piece, ...more] = node.pieces
  const isWord = piece?.verbatim === true && more.length === 0 && emitString(text, 'flow') === text
  return isWord ? { start: piece.source, end: piece.source + node.text.length, text } : undefined
}
