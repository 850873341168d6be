import type { Path } from '../diagnostic/diagnostic.ts'
import type { DocumentChange } from '../document/edit-change.ts'

/** Removals from the end of the text on, so that each leaves the paths of the others as they are. */
export function removalsOf(paths: readonly Path[]): readonly DocumentChange[] {
  return [...paths]
    .sort((left, right) => comparePaths(right, left))
    .map((path) => ({ kind: 'remove', path }))
}

function comparePaths(left: Path, right: Path): number {
  for (const [depth, step] of left.entries()) {
    const other = right[depth]
    if (other === undefined) return 1
    if (step === other) continue
    return typeof step === 'number' && typeof other === 'number' ? step - other : 0
  }
  return left.length - right.length
}
