import { findNode } from '../document/find-path.ts'
import { type Command, planFor, refuse } from './bench.ts'
import { findGroup, groupPath } from './places.ts'
import { rewritesOf } from './reference-parts.ts'
import { textValue } from './typed-value.ts'
import { wordPart } from './word-part.ts'

/** Gives a group another name; nothing else in a blueprint names groups. */
export const renameGroup: Command<'rename-group'> = (bench, { name, newName }) => {
  const group = findGroup(bench, name)?.group
  if (group === undefined) return refuse({ code: 'no-group', name })
  if (newName !== name && findGroup(bench, newName) !== undefined) {
    return refuse({ code: 'group-taken', name: newName })
  }
  const path = [...groupPath(bench, group), 'group']
  const part = wordPart(findNode(bench.root, path), newName)
  return part === undefined
    ? planFor([{ kind: 'set', path, value: textValue(newName), at: 0 }])
    : planFor(rewritesOf([], 'blueprint', [part]))
}
