import { type Command, planFor, refuse } from './bench.ts'
import { itemPath } from './places.ts'
import { removalsOf } from './removals.ts'

/** Takes every entry of a validator out; the toolkit runs it as usual then. */
export const unsetValidator: Command<'unset-validator'> = (bench, { validator }) => {
  const list = ['validators']
  const paths = bench.blueprint.validators.flatMap(({ name, span }, index) =>
    name?.text === validator ? [itemPath(bench, list, span, index)] : [],
  )
  return paths.length === 0
    ? refuse({ code: 'no-validator', name: validator })
    : planFor(removalsOf(paths.map((path) => ({ path }))))
}
