import type { PageFinding } from '../../state/analysis-store.ts'
import { SeverityIcon, severityColor } from '../shared/SeverityIcon.tsx'
import styles from './RowProblems.module.css'

/** What is wrong with a value, in the place and colour where its origin would stand. */
export function RowProblems({ problems }: { readonly problems: readonly PageFinding[] }) {
  return (
    <ul>
      {problems.map(({ code, severity, message }) => (
        <li
          key={`${code} ${message}`}
          className={styles.problem}
          style={{ color: severityColor[severity] }}
        >
          <SeverityIcon severity={severity} size={13} />
          <span>{message}</span>
        </li>
      ))}
    </ul>
  )
}
