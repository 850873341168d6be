import type { ModuleId } from '../blueprint/model.ts'
import type { IndexedModule } from '../blueprint/module-index.ts'
import type { DocumentChange } from '../document/edit-change.ts'
import { previewUse, type UsePreview } from '../expand/connections.ts'
import { type Bench, type Command, planFor, refuse } from './bench.ts'
import { moduleKeyPlace } from './key-place.ts'
import { findModule, modulePath } from './places.ts'
import { tellConnection } from './tell-connection.ts'
import { textValue } from './typed-value.ts'
import { listOfUse } from './use-lists.ts'

/**
 * Lists a module in the `use` of another, last. A list that an alias or a merge brings is written
 * out first, so that others keep theirs.
 */
export const connect: Command<'connect'> = (bench, { consumer, used }) => {
  const module = findModule(bench, consumer)
  if (module === undefined) return refuse({ code: 'no-module', name: consumer })
  if (!bench.index.byId.has(used)) return refuse({ code: 'no-module', name: used })
  if (module.use.use.some(({ text }) => text === used)) {
    return refuse({ code: 'used-already', consumer, used })
  }
  const plan = planFor([listing(bench, module, used)], consumer)
  return { ...plan, said: tellConnection({ consumer, used }, preview(bench, consumer, used)) }
}

function listing(bench: Bench, module: IndexedModule, used: ModuleId): DocumentChange {
  const own = modulePath(bench, module)
  const path = [...own, 'use']
  const by = listOfUse(bench, module)?.by ?? 'itself'
  if (by !== 'itself') {
    const value = [...module.use.use.map(({ text }) => text), used]
    return { kind: 'set', path, value: { kind: 'plain', value } }
  }
  const at = moduleKeyPlace(bench, own, 'use')
  const place = at === undefined ? {} : { at }
  return { kind: 'insert-item', path, index: 'last', value: textValue(used), ...place }
}

function preview({ expanded }: Bench, consumer: ModuleId, used: ModuleId): UsePreview | undefined {
  const [taker, giver] = [consumer, used].map((id) => expanded?.modules.get(id))
  return taker && giver && previewUse(taker, giver)
}
