import { useStore } from 'zustand'
import { type AnalysisState, analysisStore } from '../../state/analysis-store.ts'
import { chooseFinding } from '../../state/choose-finding.ts'
import { ghostStore } from '../../state/ghost-store.ts'
import { changeTexts, workspaceStore } from '../../state/workspace-store.ts'
import { Button } from '../shared/Button.tsx'
import { words } from '../shared/words.ts'
import { runAction } from './action.ts'
import styles from './CanvasNote.module.css'
import { addGroupAction } from './edit-actions.ts'
import { emptyBlueprint } from './examples.ts'
import { textKindOf } from './text-kind.ts'

/** What stands on a canvas without a drawing: why there is none, and the next step. */
export function CanvasNote() {
  const analysis = useStore(analysisStore)
  const revision = useStore(workspaceStore, (state) => state.revision)
  const documentId = useStore(workspaceStore, (state) => state.document?.id ?? 0)
  const text = useStore(workspaceStore, (state) => state.document?.text ?? '')
  const hasGhost = useStore(ghostStore, ({ byDocument }) => byDocument.has(documentId))
  if (analysis.view?.revision !== revision) return null
  if (text.trim() === '') return <EmptyText text={text} />
  const isDrawn = analysis.graph !== undefined && analysis.graph.groups.length > 0
  if (isDrawn) return null
  if (analysis.view.graph === undefined) return <Unreadable analysis={analysis} />
  return hasGhost ? null : <NoGroups text={text} />
}

function EmptyText({ text }: { readonly text: string }) {
  const begin = (): void =>
    changeTexts({
      edits: [{ file: 'blueprint', start: 0, end: text.length, text: emptyBlueprint }],
      label: words.canvasNote.begin,
    })
  return (
    <section className={styles.note} aria-label={words.canvasNote.empty}>
      <h2 className={styles.title}>{words.canvasNote.empty}</h2>
      <p>{words.canvasNote.emptyNote}</p>
      <Button onClick={begin}>{words.canvasNote.begin}</Button>
    </section>
  )
}

function Unreadable({ analysis }: { readonly analysis: AnalysisState }) {
  const error = analysis.view?.findings.find(({ severity }) => severity === 'error')
  return (
    <section className={styles.note} aria-label={words.canvasNote.unreadable}>
      <h2 className={styles.title}>{words.canvasNote.unreadable}</h2>
      {error !== undefined && <p>{error.message}</p>}
      <p className={styles.faint}>{words.canvasNote.unreadableNote}</p>
      {error !== undefined && (
        <Button onClick={() => chooseFinding(error, true)}>
          {words.canvasNote.goTo(error.line)}
        </Button>
      )}
    </section>
  )
}

function NoGroups({ text }: { readonly text: string }) {
  const isBlueprint = textKindOf(text) === 'blueprint'
  const title = isBlueprint ? words.canvasNote.noGroups : words.canvasNote.noBlueprint
  return (
    <section className={styles.note} aria-label={title}>
      <h2 className={styles.title}>{title}</h2>
      <p>{isBlueprint ? words.canvasNote.noGroupsNote : words.canvasNote.noBlueprintNote}</p>
      <Button onClick={() => void runAction(addGroupAction)}>{words.actions.addGroup}</Button>
    </section>
  )
}
