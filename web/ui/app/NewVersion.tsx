import { useStore } from 'zustand'
import { newVersionStore } from '../../state/new-version.ts'
import { Button } from '../shared/Button.tsx'
import { words } from '../shared/words.ts'
import { runAction } from './action.ts'
import styles from './NewVersion.module.css'
import { newVersionAction } from './new-version-action.ts'

/** A word in the status line while a newer version of the page waits to be taken. */
export function NewVersion() {
  const isReady = useStore(newVersionStore, (state) => state.take !== undefined)
  if (!isReady) return null
  return (
    <span className={styles.offer}>
      {words.newVersion.ready}
      <Button className={styles.take} onClick={() => void runAction(newVersionAction)}>
        {words.newVersion.reload}
      </Button>
    </span>
  )
}
