import type { Path } from '../diagnostic/diagnostic.ts'
import type { DocumentChange } from '../document/edit-change.ts'
import type { PlainValue } from '../document/emit-value.ts'
import { findNode } from '../document/find-path.ts'
import { resolveAlias } from '../document/node.ts'
import { type Bench, type Command, planFor } from './bench.ts'
import { rootKeyPlace } from './key-place.ts'
import { namedChanges } from './named-values.ts'
import { itemPath } from './places.ts'

const list: Path = ['validators']

/** Writes an entry of `validators`: at the first of that name, or a new one at the end. */
export const setValidator: Command<'set-validator'> = (bench, { validator, skip, inputs = [] }) => {
  const { validators } = bench.blueprint
  const index = validators.findIndex(({ name }) => name?.text === validator)
  const old = validators[index]
  const path = old === undefined ? newPath(bench) : itemPath(bench, list, old.span, index)
  const changes: readonly DocumentChange[] = [
    ...namedChanges([...path, 'inputs'], old?.inputs, inputs),
    ...(skip === undefined
      ? []
      : [{ kind: 'set', path: [...path, 'skip'], value: { kind: 'plain', value: skip } } as const]),
  ]
  if (old !== undefined) return planFor(changes)
  const at = rootKeyPlace(bench.root, 'validators')
  const value = new Map<string, PlainValue>([['validator', validator]])
  const insert: DocumentChange = {
    kind: 'insert-item',
    path: list,
    index: 'last',
    value: { kind: 'plain', value },
  }
  return planFor([at === undefined ? insert : { ...insert, at }, ...changes])
}

/** Behind the last item, empty ones counted. */
function newPath({ root }: Bench): Path {
  const found = findNode(root, list)
  const node = found && resolveAlias(found)
  return [...list, node?.kind === 'sequence' ? node.items.length : 0]
}
