import type { PageFinding } from '../../state/analysis-store.ts'
import { chooseFinding, variableOf } from '../../state/choose-finding.ts'
import { selectPlace } from '../../state/selection-store.ts'
import { Button } from '../shared/Button.tsx'
import { SeverityIcon } from '../shared/SeverityIcon.tsx'
import { words } from '../shared/words.ts'
import { FixButton } from './FixButton.tsx'
import type { FixAll } from './fix-all.ts'
import styles from './ProblemItem.module.css'

/** One finding: its sentence leads to the place, its buttons mend it. */
export function ProblemItem({
  finding,
  fixAll,
}: {
  readonly finding: PageFinding
  /** What mends every finding of this kind; with the first of them. */
  readonly fixAll: FixAll | undefined
}) {
  const { code, severity, message, line, nodes, path, fixes, toSupply } = finding
  const word = toSupply ? words.problems.toSupply : words.problems.severity[severity]
  return (
    <li
      className={styles.item}
      data-problem={code}
      data-severity={severity}
      data-line={line}
      data-module={nodes[0]}
      data-path={path}
    >
      <button type="button" className={styles.choose} onClick={() => chooseFinding(finding)}>
        <SeverityIcon severity={severity} />
        <span className={styles.words}>
          <span className={styles.message}>
            <span className="unseen">{`${word}: `}</span>
            {message}
          </span>
          <span className={styles.place}>{placeOf(finding)}</span>
        </span>
      </button>
      <div className={styles.fixes}>
        {fixes.map(({ title, intent }) => (
          <FixButton key={title} title={title} intent={intent} />
        ))}
        {fixAll !== undefined && <FixButton title={fixAll.title} intent={fixAll.intent} />}
        {fixes.length === 0 && (toSupply || code === 'variable-null') && (
          <Button
            aria-label={`${words.problems.supply} ${variableOf(finding) ?? finding.setting ?? ''}`}
            onClick={() => supply(finding)}
          >
            {words.problems.supply}
          </Button>
        )}
      </div>
    </li>
  )
}

/** Leads to the field in which the value is typed. */
function supply(finding: PageFinding): void {
  const variable = variableOf(finding)
  if (variable === undefined) chooseFinding(finding)
  else selectPlace({ variable, span: finding.span })
}

function placeOf(finding: PageFinding): string {
  const { nodes, setting, line, span } = finding
  const where =
    span.file === 'deployment' ? words.problems.deploymentLine(line) : words.problems.line(line)
  const variable = variableOf(finding)
  const subject = nodes[0] ?? (variable === undefined ? undefined : 'vars')
  return [subject, setting ?? variable, where].filter((part) => part !== undefined).join(' · ')
}
