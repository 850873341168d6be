import type { GraphModule } from '../engine/index.ts'

type Kind = GraphModule['kind']

/**
 * The nearest group that way which takes modules of these kinds: a builder stands alone in its
 * group. Where none does it is the one beside, so that the engine says why not.
 *
 * @param groups What stands in each group.
 */
export function takingGroup(
  groups: readonly (readonly Kind[])[],
  from: number,
  by: 1 | -1,
  moved: readonly Kind[],
): number | undefined {
  const isAlone = moved.includes('packer')
  const takes = (kinds: readonly Kind[]): boolean =>
    isAlone ? moved.length === 1 && kinds.length === 0 : !kinds.includes('packer')
  for (let at = from + by; ; at += by) {
    const kinds = groups[at]
    if (kinds === undefined) break
    if (takes(kinds)) return at
  }
  return groups[from + by] === undefined ? undefined : from + by
}
