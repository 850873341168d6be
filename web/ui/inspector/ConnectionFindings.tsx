import type { PageFinding } from '../../state/analysis-store.ts'
import { runIntent } from '../../state/engine-session.ts'
import { Button } from '../shared/Button.tsx'
import styles from './Connection.module.css'
import { RowProblems } from './RowProblems.tsx'
import summary from './Summary.module.css'

/** What is wrong with an edge or a link, with what mends it. */
export function ConnectionFindings({ findings }: { readonly findings: readonly PageFinding[] }) {
  if (findings.length === 0) return null
  const fixes = new Map(findings.flatMap((one) => one.fixes).map((fix) => [fix.title, fix.intent]))
  return (
    <>
      <div className={styles.findings}>
        <RowProblems problems={findings} />
      </div>
      {fixes.size > 0 && (
        <div className={summary.buttons}>
          {[...fixes].map(([title, intent]) => (
            <Button key={title} onClick={() => void runIntent(intent)}>
              {title}
            </Button>
          ))}
        </div>
      )}
    </>
  )
}
