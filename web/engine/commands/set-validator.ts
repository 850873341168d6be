import type { Path } from '../diagnostic/diagnostic.ts'
import type { DocumentChange } from '../document/edit-change.ts'
import type { PlainValue } from '../document/emit-value.ts'
import { type Command, planFor } from './bench.ts'
import { rootKeyPlace } from './key-place.ts'
import { namedChanges } from './named-values.ts'
import { writtenPlace } from './places.ts'

const list: Path = ['validators']

/** Writes an entry of `validators`: at the first of that name, or a new one at the end. */
export const setValidator: Command<'set-validator'> = (bench, { validator, skip, inputs = [] }) => {
  const { validators } = bench.blueprint
  const found = validators.findIndex(({ name }) => name?.text === validator)
  const index = found < 0 ? 'last' : found
  const length = Number(writtenPlace(bench, list, validators.length))
  const path = [...list, index === 'last' ? length : writtenPlace(bench, list, index)]
  const set: readonly DocumentChange[] =
    skip === undefined
      ? []
      : [{ kind: 'set', path: [...path, 'skip'], value: { kind: 'plain', value: skip } }]
  const old = index === 'last' ? undefined : validators[index]?.inputs
  const changes = [...namedChanges([...path, 'inputs'], old, inputs), ...set]
  if (index !== 'last') return planFor(changes)
  const at = rootKeyPlace(bench.root, 'validators')
  const value = new Map<string, PlainValue>([['validator', validator]])
  const insert: DocumentChange = {
    kind: 'insert-item',
    path: list,
    index,
    value: { kind: 'plain', value },
  }
  return planFor([at === undefined ? insert : { ...insert, at }, ...changes])
}
