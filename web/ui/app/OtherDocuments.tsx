import { Trash2 } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { useStore } from 'zustand'
import { announce, announceFailure } from '../../state/announcement-store.ts'
import { forgetKept, openKept } from '../../state/document-session.ts'
import { type KeptDocument, storageStore } from '../../state/storage-store.ts'
import { switchDocument, whilePending, workspaceStore } from '../../state/workspace-store.ts'
import { Button } from '../shared/Button.tsx'
import { IconButton } from '../shared/IconButton.tsx'
import { words } from '../shared/words.ts'
import styles from './OtherDocuments.module.css'

/** On the start screen: what is open in this page beside, and what the browser keeps. */
export function OtherDocuments() {
  const others = useStore(workspaceStore, (state) => state.others)
  const kept = useStore(storageStore, (state) => state.kept)
  return (
    <>
      <Documents title={words.start.others} count={others.length}>
        {others.map(({ id, name }) => (
          <li key={id}>
            <Button
              look="quiet"
              onClick={() => {
                switchDocument(id)
                announce(words.open.switched(name))
              }}
            >
              {name}
            </Button>
          </li>
        ))}
      </Documents>
      <Documents title={words.start.kept} count={kept.length}>
        {kept.map((document) => (
          <Kept key={document.key} document={document} />
        ))}
      </Documents>
    </>
  )
}

function Documents({
  title,
  count,
  children,
}: {
  readonly title: string
  readonly count: number
  readonly children: ReactNode
}) {
  if (count === 0) return null
  return (
    <section aria-label={title} className={styles.others}>
      <h3>{title}</h3>
      <ul>{children}</ul>
    </section>
  )
}

/** In the words and the zone of the user's system. */
const time = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' })

/** Removing takes two presses: what is gone from here may be nowhere else. */
function Kept({ document: { key, name, usedAt } }: { readonly document: KeptDocument }) {
  const [isAsked, setAsked] = useState(false)
  const open = async (): Promise<void> => {
    await whilePending(() => openKept(key))
    announce(words.open.switched(name))
  }
  const forget = async (): Promise<void> => {
    if (await forgetKept(key)) announce(words.start.forgotten(name))
    else announceFailure(words.start.notForgotten(name))
  }
  return (
    <li>
      <Button look="quiet" onClick={() => void open()}>
        {name}
      </Button>
      <span className={styles.when}>{words.start.usedAt(time.format(usedAt))}</span>
      {isAsked ? (
        <Button onClick={() => void forget()} onBlur={() => setAsked(false)}>
          {words.start.forgetSure}
        </Button>
      ) : (
        <IconButton icon={Trash2} label={words.start.forget(name)} onClick={() => setAsked(true)} />
      )}
    </li>
  )
}
