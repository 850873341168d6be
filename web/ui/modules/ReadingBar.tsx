import { useStore } from 'zustand'
import { stopReading } from '../../state/read-toolkit.ts'
import { toolkitStore } from '../../state/toolkit-store.ts'
import { Button } from '../shared/Button.tsx'
import { dialogWords } from '../shared/dialog-words.ts'
import { words } from '../shared/words.ts'
import styles from './ToolkitDialog.module.css'

/** How far the reading of a checkout is, and what came of the last one. */
export function ReadingBar() {
  const { reading, lastRead, isKept } = useStore(toolkitStore)
  if (reading !== undefined) {
    const { name, done, all } = reading
    return (
      <div className={styles.reading}>
        <label className={styles.progress}>
          {words.toolkits.reading(name)}
          <progress value={done} max={Math.max(all, 1)} />
        </label>
        <span className={styles.note}>{words.toolkits.progress(done, all)}</span>
        <Button onClick={stopReading}>{words.toolkits.cancel}</Button>
      </div>
    )
  }
  return (
    <>
      {lastRead !== undefined && (
        <p className={styles.note} data-toolkit-read={lastRead.version}>
          {words.toolkits.took(
            lastRead.version,
            lastRead.modules,
            (lastRead.milliseconds / 1000).toFixed(1),
          )}
        </p>
      )}
      {lastRead !== undefined && lastRead.problems.length > 0 && (
        <details className={styles.note}>
          <summary>{words.toolkits.unreadable(lastRead.problems.length)}</summary>
          <ul>
            {lastRead.problems.map(({ path, file, line, message }) => (
              <li key={path}>
                {dialogWords.modules.problem(file && `${path}/${file}`, line, message)}
              </li>
            ))}
          </ul>
        </details>
      )}
      {!isKept && <p className={styles.note}>{words.toolkits.notKept}</p>}
    </>
  )
}
