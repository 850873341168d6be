import { useMemo } from 'react'
import { useStore } from 'zustand'
import { analysisStore } from '../../state/analysis-store.ts'
import { Chip } from '../shared/Chip.tsx'
import { plural, words } from '../shared/words.ts'
import { countProblems } from './order-problems.ts'

/** How many findings of each kind there are, beside the pane's name. */
export function ProblemCounts() {
  const findings = useStore(analysisStore, (state) => state.view?.findings)
  const counts = useMemo(() => countProblems(findings ?? []), [findings])
  return (
    <>
      {(['error', 'warning', 'info'] as const).map(
        (severity) =>
          counts[severity] > 0 && (
            <Chip key={severity} tone={severity}>
              <span aria-hidden="true">{counts[severity]}</span>
              <span className="unseen">
                {plural(counts[severity], words.problems.severity[severity])}
              </span>
            </Chip>
          ),
      )}
      {counts.supply > 0 && <Chip>{words.problems.toSupplyCount(counts.supply)}</Chip>}
    </>
  )
}
