import type { PlainValue } from '../document/emit-value.ts'
import { type Command, planFor } from './bench.ts'
import { rootKeyPlace } from './key-place.ts'
import { writtenPlace } from './places.ts'

/** Tells the toolkit to skip a validator: at its entry, or with one of its own. */
export const skipValidator: Command<'skip-validator'> = (bench, { validator }) => {
  const list = ['validators']
  const index = bench.blueprint.validators.findIndex(({ name }) => name?.text === validator)
  if (index >= 0) {
    const path = [...list, writtenPlace(bench, list, index), 'skip']
    return planFor([{ kind: 'set', path, value: { kind: 'plain', value: true } }])
  }
  const value = new Map<string, PlainValue>([
    ['validator', validator],
    ['skip', true],
  ])
  const at = rootKeyPlace(bench.root, 'validators')
  return planFor([
    {
      kind: 'insert-item',
      path: list,
      index: 'last',
      value: { kind: 'plain', value },
      ...(at === undefined ? {} : { at }),
    },
  ])
}
