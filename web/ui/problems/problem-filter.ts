import { createStore, type StoreApi } from 'zustand/vanilla'
import type { PageFinding } from '../../state/analysis-store.ts'
import { orderProblems, type ProblemSection, sectionOf } from './order-problems.ts'

/** Which kinds of findings the list leaves out; the counts tell all the same. */
export type ProblemFilterState = { readonly hidden: ReadonlySet<ProblemSection> }

export const problemFilterStore: StoreApi<ProblemFilterState> = createStore<ProblemFilterState>()(
  () => ({ hidden: new Set() }),
)

export function toggleSection(section: ProblemSection): void {
  problemFilterStore.setState(({ hidden }) => {
    const next = new Set(hidden)
    if (!next.delete(section)) next.add(section)
    return { hidden: next }
  })
}

export function showAllSections(): void {
  problemFilterStore.setState({ hidden: new Set() })
}

/** The findings as they are listed, without the kinds that are left out. */
export function shownProblems(
  findings: readonly PageFinding[],
  hidden: ReadonlySet<ProblemSection>,
): readonly PageFinding[] {
  return orderProblems(findings).filter((finding) => !hidden.has(sectionOf(finding)))
}
