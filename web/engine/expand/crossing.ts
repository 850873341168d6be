import type { GroupName, ModuleId } from '../blueprint/model.ts'
import type { ModuleKind } from '../catalog/model.ts'
import { crossGroupName } from './cross-group.ts'
import type { Expanded, ExpandedModule } from './expanded.ts'

/** How values come from a module of one group to a module of another. Plain data. */
export type Crossing = {
  readonly giver: GroupPlace
  readonly taker: GroupPlace
  readonly carried: readonly CarriedOutput[]
}

export type GroupPlace = {
  readonly name: GroupName
  /** In the order of deployment, from 1 on. */
  readonly place: number
  /**
   * Terraform groups declare a variable for each import; of a Packer group the settings that hold
   * one get their values written before it is built.
   */
  readonly kind: ModuleKind
}

export type CarriedOutput = {
  readonly output: string
  /** The output that the giver's group exports, and the variable that the taker's imports. */
  readonly name: string
  /** Those of the taker that it goes into. */
  readonly settings: readonly string[]
}

/** An output in a setting. */
export type Passing = { readonly output: string; readonly setting: string }

/**
 * What is exported and imported when these outputs are passed (`pkg/modulewriter/tfwriter.go`,
 * `pkg/config/expression.go`); undefined inside one group, where nothing is, and when there is
 * nothing to pass.
 */
export function crossingOf(
  expanded: Expanded,
  { from, to }: { readonly from: ModuleId; readonly to: ModuleId },
  passed: readonly Passing[],
): Crossing | undefined {
  const giver = expanded.modules.get(from)
  const taker = expanded.modules.get(to)
  if (giver === undefined || taker === undefined || passed.length === 0) return undefined
  if (giver.groupIndex === taker.groupIndex) return undefined
  const settings = new Map<string, Set<string>>()
  for (const { output, setting } of passed) {
    settings.set(output, (settings.get(output) ?? new Set()).add(setting))
  }
  return {
    giver: placeOf(giver),
    taker: placeOf(taker),
    carried: [...settings].map(([output, names]) => {
      return { output, name: crossGroupName({ id: from, output }), settings: [...names] }
    }),
  }
}

export function placeOf({ group, groupIndex, kind }: ExpandedModule): GroupPlace {
  return { name: group, place: groupIndex + 1, kind }
}
