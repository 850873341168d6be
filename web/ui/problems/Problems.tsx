import { CircleCheck } from 'lucide-react'
import { useMemo } from 'react'
import { useStore } from 'zustand'
import { analysisStore } from '../../state/analysis-store.ts'
import { words } from '../shared/words.ts'
import { orderProblems } from './order-problems.ts'
import { ProblemItem } from './ProblemItem.tsx'
import styles from './Problems.module.css'

/** Every finding with what mends it. */
export function Problems() {
  const findings = useStore(analysisStore, (state) => state.view?.findings)
  const ordered = useMemo(() => orderProblems(findings ?? []), [findings])
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
        {ordered.map((finding) => (
          <ProblemItem
            key={`${finding.code} ${finding.span.file} ${finding.span.start} ${finding.message}`}
            finding={finding}
          />
        ))}
      </ul>
    </section>
  )
}
