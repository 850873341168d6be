import { CircleCheck } from 'lucide-react'
import { useMemo } from 'react'
import { useStore } from 'zustand'
import { analysisStore, type PageFinding } from '../../state/analysis-store.ts'
import { Button } from '../shared/Button.tsx'
import { words } from '../shared/words.ts'
import { fixesOfKinds } from './fix-all.ts'
import { ProblemItem } from './ProblemItem.tsx'
import styles from './Problems.module.css'
import { problemFilterStore, showAllSections, shownProblems } from './problem-filter.ts'

/** Every finding with what mends it. */
export function Problems() {
  const findings = useStore(analysisStore, (state) => state.view?.findings)
  const hidden = useStore(problemFilterStore, (state) => state.hidden)
  const shown = useMemo(() => shownProblems(findings ?? [], hidden), [findings, hidden])
  const fixes = useMemo(() => fixesOfKinds(shown), [shown])
  const firsts = useMemo(() => firstOfKinds(shown), [shown])
  const left = (findings?.length ?? 0) - shown.length
  return (
    <section aria-label={words.panes.problems} className={styles.problems}>
      {findings === undefined && <p className={styles.waiting}>{words.problems.waiting}</p>}
      {findings?.length === 0 && (
        <div className={styles.none}>
          <CircleCheck size={20} strokeWidth={1.5} aria-hidden="true" />
          <p>{words.problems.none}</p>
          <p className={styles.note}>{words.problems.noneNote}</p>
        </div>
      )}
      <ul>
        {shown.map((finding) => (
          <ProblemItem
            key={`${finding.code} ${finding.span.file} ${finding.span.start} ${finding.message}`}
            finding={finding}
            fixAll={firsts.has(finding) ? fixes.get(finding.code) : undefined}
          />
        ))}
      </ul>
      {left > 0 && (
        <p className={styles.hidden}>
          {words.problems.hidden(left)}
          <Button look="quiet" onClick={showAllSections}>
            {words.problems.showAll}
          </Button>
        </p>
      )}
    </section>
  )
}

/** The first finding of each kind that can be mended. */
function firstOfKinds(findings: readonly PageFinding[]): ReadonlySet<PageFinding> {
  const firsts = new Map<string, PageFinding>()
  for (const finding of findings) {
    if (finding.fixes.length > 0 && !firsts.has(finding.code)) firsts.set(finding.code, finding)
  }
  return new Set(firsts.values())
}
