import type { NamedValue } from '../blueprint/intent.ts'
import type { Dict } from '../blueprint/model.ts'
import type { Path } from '../diagnostic/diagnostic.ts'
import type { DocumentChange } from '../document/edit-change.ts'
import { typedValue } from './typed-value.ts'

/**
 * The changes that write and take out entries of the dictionary at a path, in this order; what is
 * not there need not be taken out.
 */
export function namedChanges(
  path: Path,
  dict: Dict | undefined,
  values: readonly NamedValue[],
): readonly DocumentChange[] {
  const set = values.flatMap(({ name, value }): readonly DocumentChange[] =>
    value === undefined ? [] : [{ kind: 'set', path: [...path, name], value: typedValue(value) }],
  )
  const kept = new Set(values.flatMap(({ name, value }) => (value === undefined ? [] : [name])))
  const remove = values.flatMap(({ name, value }): readonly DocumentChange[] => {
    const goes = value === undefined && !kept.has(name) && dict?.entries.has(name) === true
    return goes ? [{ kind: 'remove', path: [...path, name] }] : []
  })
  return [...set, ...remove]
}
