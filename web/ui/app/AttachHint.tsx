import { useStore } from 'zustand'
import { analysisStore } from '../../state/analysis-store.ts'
import { workspaceStore } from '../../state/workspace-store.ts'
import { Button } from '../shared/Button.tsx'
import { words } from '../shared/words.ts'
import styles from './AttachHint.module.css'
import { runAction } from './action.ts'
import { attachAction } from './file-actions.ts'

/** Above the problems of a blueprint that names variables which only a deployment file can bring. */
export function AttachHint() {
  const hasFile = useStore(workspaceStore, ({ document }) => document?.attachment !== undefined)
  const isExpected = useStore(
    analysisStore,
    ({ view }) =>
      view?.findings.some(
        ({ code, severity }) => code === 'variable-undefined' && severity === 'warning',
      ) ?? false,
  )
  if (hasFile || !isExpected) return null
  return (
    <p className={styles.hint}>
      <span>{words.problems.expectsFile}</span>
      <Button onClick={() => void runAction(attachAction)}>{words.actions.attach}</Button>
    </p>
  )
}
