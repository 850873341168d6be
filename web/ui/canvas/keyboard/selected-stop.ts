import { type Selected, select, selectModules } from '../../../state/selection-store.ts'
import type { KeyedGraph } from '../flow/keyed-graph.ts'
import type { Stop } from './next-stop.ts'

/** Where the keyboard stands when this is selected: of several modules at the last. */
export function stopOf(selected: Selected): Stop | undefined {
  switch (selected.kind) {
    case 'nothing':
      return undefined
    case 'modules': {
      const key = selected.ids.at(-1)
      return key === undefined ? undefined : { kind: 'module', key }
    }
    default:
      return selected
  }
}

export function selectStop(stop: Stop, { modules }: KeyedGraph): void {
  if (stop.kind !== 'module') {
    select(stop, 'canvas')
    return
  }
  const id = modules.find(({ key }) => key === stop.key)?.module.id
  if (id !== undefined) selectModules([id], 'canvas')
}
