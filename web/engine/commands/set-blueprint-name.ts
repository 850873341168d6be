import { type Command, planFor } from './bench.ts'
import { rootKeyPlace } from './key-place.ts'
import { textValue } from './typed-value.ts'

/** Writes the blueprint's name. */
export const setBlueprintName: Command<'set-blueprint-name'> = (bench, { name }) => {
  const at =
    bench.blueprint.name === undefined ? rootKeyPlace(bench.root, 'blueprint_name') : undefined
  const place = at === undefined ? {} : { at }
  return planFor([{ kind: 'set', path: ['blueprint_name'], value: textValue(name), ...place }])
}
