import type { ModuleId } from '../blueprint/model.ts'
import { previewUse, type UsePreview } from '../expand/connections.ts'
import { type Bench, type Command, planFor, refuse } from './bench.ts'
import { moduleKeyPlace } from './key-place.ts'
import { findModule, modulePath } from './places.ts'
import { tellConnection } from './tell-connection.ts'
import { textValue } from './typed-value.ts'

/** Lists a module in the `use` of another, last. */
export const connect: Command<'connect'> = (bench, { consumer, used }) => {
  const module = findModule(bench, consumer)
  if (module === undefined) return refuse({ code: 'no-module', name: consumer })
  if (!bench.index.byId.has(used)) return refuse({ code: 'no-module', name: used })
  if (module.use.use.some(({ text }) => text === used)) {
    return refuse({ code: 'used-already', consumer, used })
  }
  const path = modulePath(bench, module)
  const at = moduleKeyPlace(bench, path, 'use')
  const plan = planFor(
    [
      {
        kind: 'insert-item',
        path: [...path, 'use'],
        index: 'last',
        value: textValue(used),
        ...(at === undefined ? {} : { at }),
      },
    ],
    consumer,
  )
  return { ...plan, said: tellConnection({ consumer, used }, preview(bench, consumer, used)) }
}

function preview({ expanded }: Bench, consumer: ModuleId, used: ModuleId): UsePreview | undefined {
  const [taker, giver] = [consumer, used].map((id) => expanded?.modules.get(id))
  return taker && giver && previewUse(taker, giver)
}
