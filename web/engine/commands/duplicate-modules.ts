import type { DocumentChange } from '../document/edit-change.ts'
import { type Command, planFor, refuse } from './bench.ts'
import { textOfModules } from './copy-modules.ts'
import { groupBehind } from './new-group.ts'
import { readPasted } from './pasted.ts'
import { modulePath } from './places.ts'
import { tellCopies } from './tell-copies.ts'

/**
 * Writes a second one of each module behind it, with an id of its own; what they say of each other
 * the second ones say of each other. A Packer module's stands in a group of its own.
 */
export const duplicateModules: Command<'duplicate-modules'> = (bench, { ids }) => {
  const missing = ids.find((id) => !bench.index.byId.has(id))
  if (missing !== undefined) return refuse({ code: 'no-module', name: missing })
  const originals = bench.index.modules.filter(({ id }) => ids.includes(id))
  const pasted = readPasted(textOfModules(bench, originals), bench)?.bench
  if (pasted === undefined) return refuse({ code: 'unsafe' })
  // From the end of the text on, so that each leaves the paths of the others as they are.
  const changes = originals.flatMap((original, index): readonly DocumentChange[][] => {
    const copy = pasted.index.modules[index]
    if (copy === undefined) return []
    const from = pasted.document
    const path = modulePath(pasted, copy)
    if (original.use.kind?.text === 'packer') {
      const { make, modules } = groupBehind(bench, original.group.group, copy.id)
      return [[make, { kind: 'copy-item', from, path, to: modules, index: 0 }]]
    }
    const own = modulePath(bench, original)
    const to = own.slice(0, -1)
    return [[{ kind: 'copy-item', from, path, to, index: Number(own.at(-1)) + 1 }]]
  })
  const copies = pasted.index.modules.map(({ id }) => id)
  const said = tellCopies('Duplicated as', copies)
  return { ...planFor(changes.reverse().flat(), ...copies), ...(said && { said }) }
}
