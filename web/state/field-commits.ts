/**
 * Fields with text that is typed but not yet in the blueprint. Every command first commits them, so
 * that nothing typed is ever left out.
 */
type Commit = () => Promise<void>

const uncommitted = new Set<Commit>()

/** Called while a field differs from the blueprint; the result forgets it again. */
export function registerUncommitted(commit: Commit): () => void {
  uncommitted.add(commit)
  return () => {
    uncommitted.delete(commit)
  }
}

export function hasUncommitted(): boolean {
  return uncommitted.size > 0
}

export async function commitFields(): Promise<void> {
  for (const commit of [...uncommitted]) await commit()
}
