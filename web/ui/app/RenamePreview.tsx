import { useEffect, useState } from 'react'
import type { Intent } from '../../engine/index.ts'
import type { PreviewResult } from '../../platform/engine-protocol.ts'
import { previewLines } from '../../state/engine-session.ts'
import { words } from '../shared/words.ts'
import styles from './RenamePreview.module.css'

/** Each line that a renaming changes, and what it means for what is deployed already. */
export function RenamePreview({ intent }: { readonly intent: Intent | undefined }) {
  const preview = usePreview(intent)
  if (preview === undefined) return null
  if (preview.kind === 'refusal') return <p className={styles.refusal}>{preview.reason}</p>
  const { lines, consequences } = preview
  return (
    <section className={styles.preview} aria-label={words.rename.changes(lines.length)}>
      <h3 className={styles.title}>{words.rename.changes(lines.length)}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: long lists are scrolled by keys */}
      <ul className={styles.lines} tabIndex={0}>
        {lines.map(({ file, line, before, after }) => (
          <li key={`${file} ${line} ${before} ${after}`} className={styles.change}>
            <span className={styles.place}>{words.rename.line(line)}</span>
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

/** The answer to the latest question; an earlier one that comes late is dropped. */
function usePreview(intent: Intent | undefined): PreviewResult | undefined {
  const [preview, setPreview] = useState<PreviewResult>()
  const asked = JSON.stringify(intent)
  useEffect(() => {
    let wanted = true
    if (asked === undefined) setPreview(undefined)
    else void previewLines(JSON.parse(asked)).then((found) => wanted && setPreview(found))
    return () => {
      wanted = false
    }
  }, [asked])
  return preview
}
