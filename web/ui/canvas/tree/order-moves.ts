import type { Intent } from '../../../engine/index.ts'
import { placeAfterMove } from '../../../state/move-group.ts'
import { moveInUse } from '../../../state/move-use.ts'
import { takingGroup } from '../../../state/taking-group.ts'
import type { KeyedGraph } from '../flow/keyed-graph.ts'
import type { TreeSubject } from './tree-items.ts'

/**
 * What moves an item by one line among its like: a module within its group and on into the nearest
 * group that takes it, a group in the order of deployment, a use in the order in which its consumer takes
 * values. Undefined at both ends, and for references, which have no order.
 */
export function orderMove(graph: KeyedGraph, subject: TreeSubject, by: 1 | -1): Intent | undefined {
  switch (subject.kind) {
    case 'group': {
      const { name, index } = subject.group
      if (graph.lanes[index + by] === undefined) return undefined
      return { kind: 'move-group', name, place: placeAfterMove(index, index + by) }
    }
    case 'module':
      return moduleMove(graph, subject.key, by)
    case 'edge':
      return moveInUse(
        graph.uses.map(({ edge }) => edge),
        subject.edge,
        by,
      )
    case 'link':
      return undefined
  }
}

function moduleMove({ lanes, modules }: KeyedGraph, id: string, by: 1 | -1): Intent | undefined {
  const at = lanes.findIndex(({ moduleKeys }) => moduleKeys.includes(id))
  const lane = lanes[at]
  if (lane === undefined) return undefined
  const index = lane.moduleKeys.indexOf(id)
  if (lane.moduleKeys[index + by] !== undefined) {
    const place = placeAfterMove(index, index + by)
    return { kind: 'move-module', id, group: lane.group.name, place }
  }
  const kindsOf = (keys: readonly string[]) =>
    modules.flatMap(({ key, module }) => (keys.includes(key) ? [module.kind] : []))
  const standing = lanes.map(({ moduleKeys }) => kindsOf(moduleKeys))
  const beside = lanes[takingGroup(standing, at, by, kindsOf([id])) ?? lanes.length]
  if (beside === undefined) return undefined
  return { kind: 'move-module', id, group: beside.group.name, place: by === 1 ? 0 : 'last' }
}
