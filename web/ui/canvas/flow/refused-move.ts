import { words } from '../../shared/words.ts'
import type { Drop } from './drawing.ts'
import type { DropTarget } from './drop-target.ts'
import type { KeyedGraph } from './keyed-graph.ts'

/**
 * What a lane tells of a module that is carried over it from another one and cannot move there: a
 * Packer module shares its group with none. Undefined where it can.
 */
export function refusedMove(
  { lane, group }: DropTarget,
  key: string,
  { modules }: KeyedGraph,
): Drop | undefined {
  const there = modules.filter((one) => one.lane === lane)
  const isPacker = (one: (typeof modules)[number]): boolean => one.module.kind === 'packer'
  const { packerIsFull, packerStaysAlone } = words.canvas
  if (there.some(isPacker)) return { lane, note: packerIsFull(group), kind: 'refused' }
  const carried = modules.find((one) => one.key === key)
  if (carried === undefined || !isPacker(carried) || there.length === 0) return undefined
  return { lane, note: packerStaysAlone(carried.module.id), kind: 'refused' }
}
