import { PencilLine } from 'lucide-react'
import { useStore } from 'zustand'
import type { GraphGroup } from '../../engine/index.ts'
import { analysisStore } from '../../state/analysis-store.ts'
import { runIntent } from '../../state/engine-session.ts'
import { selectModules } from '../../state/selection-store.ts'
import { Button } from '../shared/Button.tsx'
import { words } from '../shared/words.ts'
import { BackendForm } from './forms/BackendForm.tsx'
import { ProvidersForm } from './forms/ProvidersForm.tsx'
import styles from './Summary.module.css'
import { TitleBlock } from './TitleBlock.tsx'

/** A deployment group: its name and place, its modules, its backend and providers. */
export function GroupSummary({
  group,
  onRename,
}: {
  readonly group: GraphGroup
  readonly onRename: () => void
}) {
  const { name, kind, moduleIds } = group
  const parts = useStore(analysisStore, (state) => state.view?.parts?.groups)
  const part = parts?.find((one) => one.name === name)
  return (
    <section aria-label={words.inspector.group(name)}>
      <TitleBlock title={name}>
        {`${words.inspector.groupKind[kind]} · ${words.inspector.groupModules(moduleIds.length)}`}
      </TitleBlock>
      <div className={styles.buttons}>
        <Button onClick={onRename}>
          <PencilLine size={13} aria-hidden="true" />
          {words.actions.rename}
        </Button>
      </div>
      <PlaceOfGroup group={group} />
      <h3 className={styles.heading}>{words.forms.modules}</h3>
      <ul className={styles.list}>
        {moduleIds.map((id) => (
          <li key={id}>
            <button type="button" className={styles.link} onClick={() => selectModules([id])}>
              {id}
            </button>
          </li>
        ))}
      </ul>
      {part !== undefined && kind === 'terraform' && (
        <>
          <BackendForm group={name} backend={part.backend} />
          <ProvidersForm group={name} providers={part.providers} />
        </>
      )}
    </section>
  )
}

/** Where the group stands in the order of deployment. */
function PlaceOfGroup({ group: { name, index } }: { readonly group: GraphGroup }) {
  const count = useStore(analysisStore, (state) => state.graph?.groups.length ?? 0)
  if (count < 2) return null
  // A place counts the groups of today, the moved one too.
  const move = (place: number) => void runIntent({ kind: 'move-group', name, place })
  return (
    <>
      <p className={styles.note}>{words.forms.place(index + 1, count)}</p>
      <div className={styles.buttons}>
        <Button disabled={index === 0} onClick={() => move(index - 1)}>
          {words.forms.earlier}
        </Button>
        <Button disabled={index === count - 1} onClick={() => move(index + 2)}>
          {words.forms.later}
        </Button>
      </div>
    </>
  )
}
