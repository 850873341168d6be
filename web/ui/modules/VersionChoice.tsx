import { useStore } from 'zustand'
import { toolkitVersion } from '../../engine/index.ts'
import { analysisStore } from '../../state/analysis-store.ts'
import { toolkitStore } from '../../state/toolkit-store.ts'
import { chooseToolkit, workspaceStore } from '../../state/workspace-store.ts'
import { Button } from '../shared/Button.tsx'
import { words } from '../shared/words.ts'
import styles from './ToolkitDialog.module.css'

const leftToText = ''

/** Which catalog the blueprint is read with; another one is asked about before it is taken. */
export function VersionChoice({
  asked,
  onAsk,
}: {
  readonly asked: string | undefined
  readonly onAsk: (version: string | undefined) => void
}) {
  const catalogs = useStore(toolkitStore, (state) => state.catalogs)
  const byHand = useStore(workspaceStore, ({ document }) => document?.toolkit)
  const read = useStore(analysisStore, ({ view }) => view?.toolkit) ?? toolkitVersion
  const isKnown = (version: string): boolean =>
    version === toolkitVersion || catalogs.some((catalog) => catalog.version === version)
  const take = (version: string | undefined): void => {
    chooseToolkit(version, words.toolkits.chosen(version))
    onAsk(undefined)
  }
  const ask = (value: string): void => {
    if (value === leftToText) take(undefined)
    else onAsk(value === read ? undefined : value)
    if (value === read && byHand !== value) take(value)
  }
  return (
    <div className={styles.choice}>
      <label className={styles.field}>
        {words.toolkits.choose}
        <select
          data-first-focus
          value={asked ?? byHand ?? leftToText}
          onChange={(event) => ask(event.target.value)}
        >
          <option value={leftToText}>{words.toolkits.fromText(read)}</option>
          <option value={toolkitVersion}>{words.toolkits.builtIn(toolkitVersion)}</option>
          {catalogs.map(({ version }) => (
            <option key={version} value={version}>
              {words.toolkits.ofCheckout(version)}
            </option>
          ))}
        </select>
      </label>
      {asked !== undefined && asked !== read && isKnown(asked) && (
        <Button look="filled" onClick={() => take(asked)}>
          {words.toolkits.readWith(asked)}
        </Button>
      )}
    </div>
  )
}
