import type { PageFinding } from '../../state/analysis-store.ts'
import { chooseFinding } from '../../state/choose-finding.ts'
import { Button } from '../shared/Button.tsx'
import { SeverityIcon } from '../shared/SeverityIcon.tsx'
import { words } from '../shared/words.ts'
import styles from './RefusalList.module.css'

/** Why no zip can be written yet, each reason with the way to its place. */
export function RefusalList({
  findings,
  onShow,
}: {
  readonly findings: readonly PageFinding[]
  /** Leaves the dialog, then shows the place. */
  readonly onShow: (show: () => void) => void
}) {
  return (
    <section aria-label={words.problems.errors} className={styles.refusal}>
      <h3 className={styles.title}>{words.exporting.refused(findings.length)}</h3>
      <ul>
        {findings.map((finding) => (
          <li
            key={`${finding.code} ${finding.span.file} ${finding.span.start} ${finding.message}`}
            className={styles.item}
            data-problem={finding.code}
            data-severity={finding.severity}
            data-line={finding.line}
          >
            <SeverityIcon severity={finding.severity} />
            <span className={styles.message}>
              {finding.message}
              <span className={styles.place}>{placeOf(finding)}</span>
            </span>
            <Button onClick={() => onShow(() => chooseFinding(finding))}>
              {words.exporting.goTo}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}

function placeOf({ nodes, setting, line }: PageFinding): string {
  return [nodes[0], setting, words.problems.line(line)]
    .filter((part) => part !== undefined)
    .join(' · ')
}
