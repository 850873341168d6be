import { type Command, planFor, refuse } from './bench.ts'
import { findModule, itemPath, modulePath } from './places.ts'
import { removalsOf } from './removals.ts'

/** Takes an output of a module out of those that the deployment shows. */
export const unsetOutput: Command<'unset-output'> = (bench, { id, output }) => {
  const module = findModule(bench, id)
  if (module === undefined) return refuse({ code: 'no-module', name: id })
  const list = [...modulePath(bench, module), 'outputs']
  const paths = module.use.outputs.flatMap(({ name, span }, index) =>
    name.text === output ? [itemPath(bench, list, span, index)] : [],
  )
  return paths.length === 0
    ? refuse({ code: 'no-output', name: output })
    : planFor(removalsOf(paths.map((path) => ({ path }))), id)
}
