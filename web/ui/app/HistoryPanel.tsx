import { X } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { useStore } from 'zustand'
import { announce } from '../../state/announcement-store.ts'
import { requestCanvas } from '../../state/canvas-requests.ts'
import { commitFields } from '../../state/field-commits.ts'
import { emptyHistory, type History } from '../../state/history.ts'
import { jumpToStep, workspaceStore } from '../../state/workspace-store.ts'
import { IconButton } from '../shared/IconButton.tsx'
import { words } from '../shared/words.ts'
import styles from './HistoryPanel.module.css'
import { toggleHistory } from './shell-store.ts'

/** Every step of the document in order, over canvas, forms and text; each can be gone to. */
export function HistoryPanel() {
  const history = useStore(workspaceStore, ({ document }) => document?.history ?? emptyHistory)
  const panel = useRef<HTMLElement>(null)
  const done = history.past.length
  useEffect(() => panel.current?.querySelector<HTMLElement>('[aria-current]')?.focus(), [])
  const close = (): void => {
    toggleHistory()
    requestCanvas({ kind: 'focus' })
  }
  return (
    <section
      ref={panel}
      aria-label={words.actions.history}
      className={styles.panel}
      onKeyDown={(event) => handleKey(event, close)}
    >
      <header className={styles.head}>
        <h2 className={styles.title}>{words.actions.history}</h2>
        <IconButton icon={X} label={words.exporting.close} onClick={close} />
      </header>
      <p className={styles.note}>{words.history.note}</p>
      <ol aria-label={words.history.list} className={styles.list}>
        {stepsOf(history).map(({ place, label }) => (
          <li key={place}>
            <button
              type="button"
              ref={place === done ? scrollIntoView : undefined}
              aria-current={place === done ? 'step' : undefined}
              className={`${styles.step} ${place > done ? styles.undone : ''}`}
              onClick={() => void goTo(place, label)}
            >
              {label}
            </button>
          </li>
        ))}
      </ol>
    </section>
  )
}

function scrollIntoView(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'nearest' })
}

/** How many steps are done after it, and what it did; first the document as it was opened. */
type Step = { readonly place: number; readonly label: string }

function stepsOf({ past, future }: History): readonly Step[] {
  const labels = [...past, ...future.toReversed()].map(({ label }) => label)
  return [words.history.opened, ...labels].map((label, place) => ({ place, label }))
}

async function goTo(step: number, label: string): Promise<void> {
  await commitFields()
  jumpToStep(step)
  announce(words.history.jumped(label))
}

/** Arrows go along the steps, Escape closes. */
function handleKey(event: KeyboardEvent<HTMLElement>, close: () => void): void {
  const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  if (by === 0 && event.key !== 'Escape') return
  event.preventDefault()
  event.stopPropagation()
  if (by === 0) {
    close()
    return
  }
  const steps = [...event.currentTarget.querySelectorAll<HTMLElement>('li > button')]
  const at = steps.findIndex((step) => step.matches(':focus'))
  steps[at + by]?.focus()
}
