import type { PreviewResult } from '../../platform/engine-protocol.ts'
import { words } from '../shared/words.ts'
import styles from './RenamePreview.module.css'

/** Each line that a renaming changes, and what it means for what is deployed already. */
export function RenamePreview({
  lines,
  consequences,
}: Extract<PreviewResult, { readonly kind: 'preview' }>) {
  return (
    <section className={styles.preview} aria-label={words.rename.changes(lines.length)}>
      <h3 className={styles.title}>{words.rename.changes(lines.length)}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: long lists are scrolled by keys */}
      <ul className={styles.lines} tabIndex={0}>
        {lines.map(({ file, line, before, after }) => (
          <li key={`${file} ${line} ${before} ${after}`} className={styles.change}>
            <span className={styles.place}>
              {file === 'deployment'
                ? words.problems.deploymentLine(line)
                : words.problems.line(line)}
            </span>
            {before !== undefined && <del className={styles.before}>{before.trim()}</del>}
            {after !== undefined && <ins className={styles.after}>{after.trim()}</ins>}
          </li>
        ))}
      </ul>
      {consequences.map((sentence) => (
        <p key={sentence} className={styles.consequence}>
          {sentence}
        </p>
      ))}
    </section>
  )
}
