import { CircleDashed } from 'lucide-react'
import { useMemo } from 'react'
import { useStore } from 'zustand'
import { analysisStore } from '../../state/analysis-store.ts'
import { SeverityIcon } from '../shared/SeverityIcon.tsx'
import { words } from '../shared/words.ts'
import { countProblems, type ProblemSection, problemSections } from './order-problems.ts'
import styles from './ProblemFilter.module.css'
import { problemFilterStore, toggleSection } from './problem-filter.ts'

/** How many findings of each kind there are; each count hides its kind or shows it again. */
export function ProblemFilter() {
  const findings = useStore(analysisStore, (state) => state.view?.findings)
  const hidden = useStore(problemFilterStore, (state) => state.hidden)
  const counts = useMemo(() => countProblems(findings ?? []), [findings])
  const shown = problemSections.filter((section) => counts[section] > 0)
  if (shown.length === 0) return null
  return (
    <fieldset className={styles.filter} aria-label={words.problems.filter}>
      {shown.map((section) => (
        <button
          key={section}
          type="button"
          className={`${styles.count} ${styles[section]}`}
          aria-pressed={!hidden.has(section)}
          aria-label={words.problems.counted(counts[section], section)}
          title={
            hidden.has(section)
              ? words.problems.showKind(section)
              : words.problems.hideKind(section)
          }
          onClick={() => toggleSection(section)}
        >
          <SectionIcon section={section} />
          <span aria-hidden="true">
            {section === 'supply' ? words.problems.toSupplyCount(counts.supply) : counts[section]}
          </span>
        </button>
      ))}
    </fieldset>
  )
}

function SectionIcon({ section }: { readonly section: ProblemSection }) {
  if (section !== 'supply') return <SeverityIcon severity={section} size={13} />
  return <CircleDashed size={13} strokeWidth={1.75} aria-hidden="true" />
}
