import { type KeyboardEvent, useEffect, useId, useMemo, useState } from 'react'
import type { Connection } from '../../state/analysis-store.ts'
import { announceFailure } from '../../state/announcement-store.ts'
import { findConnections, runIntent } from '../../state/engine-session.ts'
import { Dialog } from '../shared/Dialog.tsx'
import { words } from '../shared/words.ts'
import styles from './ConnectList.module.css'
import { rankConnections } from './flow/connect-marks.ts'

/** The way to connect by keyboard: everything that a module can use or be used by, best first. */
export function ConnectList({
  id,
  onClose,
}: {
  readonly id: string
  readonly onClose: () => void
}) {
  const [answers, setAnswers] = useState<readonly Connection[]>()
  const [text, setText] = useState('')
  const [chosen, setChosen] = useState(0)
  const listId = useId()
  useEffect(() => {
    let wanted = true
    findConnections(id).then(
      (found) => wanted && setAnswers(rankConnections(found)),
      (error: unknown) => announceFailure(String(error)),
    )
    return () => {
      wanted = false
    }
  }, [id])
  const options = useMemo(
    () => (answers ?? []).filter((answer) => otherEnd(answer, id).includes(text.trim())),
    [answers, id, text],
  )
  const connect = (answer: Connection | undefined): void => {
    if (answer === undefined || !answer.allowed) return
    onClose()
    void runIntent({ kind: 'connect', consumer: answer.consumer, used: answer.used })
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (event.key === 'Enter') connect(options[chosen])
    else if (step === 0) return
    else setChosen((index) => Math.min(Math.max(index + step, 0), Math.max(0, options.length - 1)))
    event.preventDefault()
  }
  const optionId = (index: number): string => `${listId}-${index}`
  return (
    <Dialog title={words.canvas.connectTitle(id)} onClose={onClose}>
      <div className={styles.body}>
        <input
          data-first-focus
          className={styles.search}
          role="combobox"
          aria-label={words.canvas.connectSearch}
          placeholder={words.canvas.connectSearch}
          aria-expanded={options.length > 0}
          aria-controls={listId}
          aria-activedescendant={options.length > 0 ? optionId(chosen) : undefined}
          autoComplete="off"
          value={text}
          onChange={(event) => {
            setText(event.target.value)
            setChosen(0)
          }}
          onKeyDown={onKeyDown}
        />
        <div className={styles.list} id={listId} role="listbox" aria-label={words.actions.connect}>
          {options.map((answer, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keys
            <div
              key={`${answer.consumer}->${answer.used}`}
              id={optionId(index)}
              role="option"
              tabIndex={-1}
              aria-selected={index === chosen}
              aria-disabled={!answer.allowed}
              className={styles.option}
              ref={index === chosen ? scrollIntoView : undefined}
              onClick={() => connect(answer)}
            >
              <span>{sayConnection(answer, id)}</span>
              <span className={styles.note}>
                {answer.allowed ? words.canvas.wouldFill(answer.fills) : answer.reason}
              </span>
            </div>
          ))}
        </div>
        {options.length === 0 && (
          <p className={styles.none}>
            {answers === undefined ? words.canvas.connectLoading : words.canvas.connectNone}
          </p>
        )}
      </div>
    </Dialog>
  )
}

function otherEnd({ consumer, used }: Connection, id: string): string {
  return consumer === id ? used : consumer
}

function sayConnection({ consumer, used }: Connection, id: string): string {
  return consumer === id ? words.canvas.connectUses(used) : words.canvas.connectUsedBy(consumer)
}

function scrollIntoView(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'nearest' })
}
