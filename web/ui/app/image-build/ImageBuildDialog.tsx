import { type FormEvent, type ReactNode, useId, useMemo, useState } from 'react'
import { useStore } from 'zustand'
import { analysisStore } from '../../../state/analysis-store.ts'
import { catalogStore } from '../../../state/catalog-store.ts'
import { runIntent } from '../../../state/engine-session.ts'
import { Button } from '../../shared/Button.tsx'
import { Dialog } from '../../shared/Dialog.tsx'
import { dialogWords } from '../../shared/dialog-words.ts'
import { BaseImageFields } from './BaseImageFields.tsx'
import { type BuildAnswers, firstAnswers, groundOf, intentOf, isWindows } from './build-choices.ts'
import styles from './ImageBuildDialog.module.css'
import { PlannedList } from './PlannedList.tsx'
import { useForeseen } from './use-foreseen.ts'

/**
 * Asks what an image of one's own is made of, shows what that adds to the blueprint, and adds it as
 * one step.
 */
export function ImageBuildDialog({
  onDone,
  onClose,
}: {
  /** Called once the build is added, after `onClose`. */
  readonly onDone: () => void
  readonly onClose: () => void
}) {
  const graph = useStore(analysisStore, (state) => state.graph)
  const deployment = useStore(analysisStore, (state) => state.view?.deploymentName ?? '')
  const summaries = useStore(catalogStore, (state) => state.byPath)
  const ground = useMemo(() => groundOf(graph, summaries), [graph, summaries])
  const [answers, setAnswers] = useState(() => firstAnswers(ground, deployment))
  const [isAdding, setAdding] = useState(false)
  const intent = useMemo(() => intentOf(answers), [answers])
  const foreseen = useForeseen(intent)
  const change = (change: Partial<BuildAnswers>): void => setAnswers({ ...answers, ...change })

  const add = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (intent === undefined || isAdding) return
    setAdding(true)
    const outcome = await runIntent(intent)
    setAdding(false)
    // Why it is refused stands in the list of what would come of it.
    if (!outcome.done) return
    onClose()
    onDone()
  }
  return (
    <Dialog title={dialogWords.imageBuild.title} size="medium" onClose={onClose}>
      <form className={styles.form} onSubmit={(event) => void add(event)}>
        <div className={styles.questions}>
          <BaseImageFields answers={answers} onChange={change} />
          <Question name={dialogWords.imageBuild.scripts} note={dialogWords.imageBuild.scriptsNote}>
            {(noteId) =>
              isWindows(answers) ? (
                <p className={styles.fixed}>{dialogWords.imageBuild.powershell}</p>
              ) : (
                <select
                  value={answers.scripts}
                  aria-describedby={noteId}
                  onChange={(event) => change({ scripts: event.target.value })}
                >
                  <option value="">{dialogWords.imageBuild.newScripts}</option>
                  <Modules of={ground.scripts} />
                </select>
              )
            }
          </Question>
          <Question name={dialogWords.imageBuild.network} note={dialogWords.imageBuild.networkNote}>
            {(noteId) => (
              <select
                value={answers.network}
                aria-describedby={noteId}
                onChange={(event) => change({ network: event.target.value })}
              >
                <option value="">{dialogWords.imageBuild.newNetwork}</option>
                <Modules of={ground.networks} />
              </select>
            )}
          </Question>
          <Question name={dialogWords.imageBuild.family} note={dialogWords.imageBuild.familyNote}>
            {(noteId) => (
              <input
                value={answers.imageFamily}
                aria-describedby={noteId}
                spellCheck={false}
                autoComplete="off"
                onChange={(event) => change({ imageFamily: event.target.value })}
              />
            )}
          </Question>
        </div>
        <PlannedList foreseen={foreseen} isComplete={intent !== undefined} />
        <div className={styles.buttons}>
          <Button onClick={onClose}>{dialogWords.imageBuild.cancel}</Button>
          <Button look="filled" type="submit" disabled={intent === undefined || isAdding}>
            {dialogWords.imageBuild.submit}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

/** A question with its control, and a line about it that belongs to the control. */
function Question({
  name,
  note,
  children,
}: {
  readonly name: string
  readonly note: string
  readonly children: (noteId: string) => ReactNode
}) {
  const noteId = useId()
  return (
    <div className={styles.question}>
      {/* biome-ignore lint/a11y/noLabelWithoutControl: the children are its control */}
      <label className={styles.field}>
        {name}
        {children(noteId)}
      </label>
      <p id={noteId} className={styles.note}>
        {note}
      </p>
    </div>
  )
}

function Modules({
  of,
}: {
  readonly of: readonly { readonly id: string; readonly name: string; readonly group: string }[]
}) {
  return of.map(({ id, name, group }) => (
    <option key={id} value={id}>
      {dialogWords.imageBuild.module(id, name, group)}
    </option>
  ))
}
