import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import type { Intent } from '../../engine/index.ts'
import { runIntent } from '../../state/engine-session.ts'
import { reportUpgrade, type UpgradeView } from '../../state/module-library.ts'
import { selectModules } from '../../state/selection-store.ts'
import { workspaceStore } from '../../state/workspace-store.ts'
import { Button } from '../shared/Button.tsx'
import { SeverityIcon } from '../shared/SeverityIcon.tsx'
import { words } from '../shared/words.ts'
import styles from './UpgradeReport.module.css'

const weights = ['breaks', 'differs', 'notice'] as const

const icons = { breaks: 'error', differs: 'warning', notice: 'info' } as const

/** What another version of the toolkit changes for the blueprint as it is now, and what mends it. */
export function UpgradeReport({ version }: { readonly version: string }) {
  const items = useReport(version)
  const fixes = (items ?? []).flatMap(({ weight, places }) =>
    weight === 'breaks' ? places.flatMap(({ fix }) => fix?.intent ?? []) : [],
  )
  const all = { kind: 'all', label: words.toolkits.mended(version), intents: fixes } as const
  return (
    <section aria-label={words.toolkits.report(version)} className={styles.report}>
      <h3 className={styles.heading}>{words.toolkits.report(version)}</h3>
      {fixes.length > 1 && (
        <div>
          <Button onClick={() => void mend(all)}>{words.toolkits.fixAll(fixes.length)}</Button>
        </div>
      )}
      {items === undefined && <p className={styles.note}>{words.toolkits.working}</p>}
      {items?.length === 0 && <p className={styles.note}>{words.toolkits.noChange}</p>}
      {weights.map((weight) => (
        <WeightList
          key={weight}
          weight={weight}
          items={items?.filter((item) => item.weight === weight) ?? []}
        />
      ))}
    </section>
  )
}

function WeightList({
  weight,
  items,
}: {
  readonly weight: (typeof weights)[number]
  readonly items: readonly UpgradeView[]
}) {
  if (items.length === 0) return null
  return (
    <>
      <h4 className={styles.weight}>{words.toolkits.weights[weight]}</h4>
      <ul>
        {items.map((item) => (
          <UpgradeEntry key={`${item.message}`} item={item} />
        ))}
      </ul>
    </>
  )
}

function UpgradeEntry({ item }: { readonly item: UpgradeView }) {
  const { change, weight, message, places } = item
  return (
    <li className={styles.item} data-upgrade={change.kind} data-path={change.path}>
      <SeverityIcon severity={icons[weight]} />
      <div className={styles.words}>
        <p>{message}</p>
        <ul className={styles.places}>
          {places.map(({ id, name, line, fix }) => (
            <li key={`${id} ${name} ${line}`} className={styles.place}>
              <button type="button" className={styles.link} onClick={() => selectModules([id])}>
                {words.toolkits.usedAt(id, line)}
              </button>
              {fix !== undefined && (
                <Button onClick={() => void mend(fix.intent)}>{fix.title}</Button>
              )}
            </li>
          ))}
        </ul>
      </div>
    </li>
  )
}

async function mend(intent: Intent): Promise<void> {
  await runIntent(intent)
}

/** Asked for anew with each change of the texts, so that what is mended goes from the list. */
function useReport(version: string): readonly UpgradeView[] | undefined {
  const revision = useStore(workspaceStore, (state) => state.revision)
  const [items, setItems] = useState<readonly UpgradeView[]>()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the texts are another reason to ask
  useEffect(() => {
    let isShown = true
    void reportUpgrade(version).then((found) => isShown && found && setItems(found))
    return () => {
      isShown = false
    }
  }, [version, revision])
  return items
}
