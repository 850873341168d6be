import type { YamlDocument } from '../document/document.ts'
import { commentsAbove } from '../document/edit-comment.ts'
import { findPlace } from '../document/find-path.ts'
import type { ModuleId, ModuleUse } from './model.ts'

/** What the comment lines right above modules say, by id; of modules without any it has none. */
export function readNotes(
  document: YamlDocument,
  modules: Iterable<ModuleUse>,
): ReadonlyMap<ModuleId, string> {
  const { root } = document
  if (root === undefined) return new Map()
  const placed = [...modules].flatMap(({ id }) => {
    // The id is a key of the module's mapping, wherever that stands.
    return id === undefined
      ? []
      : [{ id: id.text, path: findPlace(root, id.span.start).path.slice(0, -1) }]
  })
  const notes = commentsAbove(
    document,
    placed.map(({ path }) => path),
  )
  return new Map(placed.flatMap(({ id }, index) => (notes[index] ? [[id, notes[index]]] : [])))
}
