import type { Path } from '../diagnostic/diagnostic.ts'
import type { DocumentChange } from '../document/edit-change.ts'

/** Something to be taken out; `shared` where all that repeats it is meant as well. */
export type Removal = { readonly path: Path; readonly shared?: 'allow' }

/** Removals from the end of the text on, so that each leaves the paths of the others as they are. */
export function removalsOf(removals: readonly Removal[]): readonly DocumentChange[] {
  return [...removals]
    .sort((left, right) => comparePaths(right.path, left.path))
    .map((removal) => ({ kind: 'remove', ...removal }))
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
