import { freeId } from './add-module.ts'
import { type Command, planFor, refuse } from './bench.ts'
import { findModule, modulePath } from './places.ts'
import { textValue } from './typed-value.ts'

/** Writes a second one of a module behind it, with an id of its own. */
export const duplicateModule: Command<'duplicate-module'> = (bench, { id }) => {
  const module = findModule(bench, id)
  if (module === undefined) return refuse({ code: 'no-module', name: id })
  if (module.use.kind?.text === 'packer') return refuse({ code: 'packer-alone', name: id })
  const path = modulePath(bench, module)
  const to = path.slice(0, -1)
  const index = Number(path.at(-1)) + 1
  const newId = freeId(bench, id)
  return planFor(
    [
      { kind: 'copy-item', path, to, index },
      { kind: 'set', path: [...to, index, 'id'], value: textValue(newId) },
    ],
    newId,
  )
}
