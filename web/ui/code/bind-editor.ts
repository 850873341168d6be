import type { Range, TextEdit } from '../../engine/index.ts'
import { analysisStore } from '../../state/analysis-store.ts'
import type { OpenDocument } from '../../state/open-document.ts'
import {
  type SelectionState,
  selectedModule,
  selectedModules,
  selectionStore,
  selectModules,
} from '../../state/selection-store.ts'
import { changeTexts, endStep, workspaceStore } from '../../state/workspace-store.ts'
import { words } from '../shared/words.ts'
import type { CodeEditor, CodeFile, EditorOptions } from './code-editor.ts'

/** Typing that pauses for so long, in milliseconds, begins a new undo step. */
const pause = 2000

const typing = 'typing'

/** The text of one file of the document; empty when it is not there. */
function textOfFile(document: OpenDocument | undefined, file: CodeFile): string {
  return (file === 'blueprint' ? document?.text : document?.attachment?.text) ?? ''
}

/** What an editor of this file is made with: its edits go into the one history. */
export function optionsFor(file: CodeFile, label: string): EditorOptions {
  let timer: ReturnType<typeof setTimeout> | undefined
  return {
    file,
    label,
    text: textOfFile(workspaceStore.getState().document, file),
    onEdit: (edits) => {
      changeTexts({ edits, label: words.history.typing, mergeKey: typing })
      clearTimeout(timer)
      timer = setTimeout(endStep, pause)
    },
    onCursor: (offset) => {
      if (file === 'blueprint') selectModuleAt(offset)
    },
    onBlur: endStep,
  }
}

/** Keeps an editor in step with the stores. */
export function bindEditor(editor: CodeEditor, file: CodeFile): () => void {
  let wanted: string | undefined
  const showText = (): void => {
    const { document, lastEdits } = workspaceStore.getState()
    editor.setText(textOfFile(document, file), ownEdits(lastEdits, file))
  }
  const showFindings = (): void => {
    if (isAnalysisCurrent()) editor.setFindings(analysisStore.getState().view?.findings ?? [])
  }
  const showWanted = (): void => {
    const place = wanted === undefined || file !== 'blueprint' ? undefined : placeOfModule(wanted)
    if (place === undefined) return
    wanted = undefined
    editor.reveal(place, false)
  }
  const follow = (state: SelectionState, before: SelectionState): void => {
    const { reveal, by } = state
    if (reveal !== undefined && reveal !== before.reveal && reveal.span.file === file) {
      wanted = undefined
      editor.reveal(reveal.span, reveal.focus)
    } else if (by !== 'text' && selectedModules(state) !== selectedModules(before)) {
      wanted = selectedModule(state)
      showWanted()
    }
  }
  showFindings()
  wanted = selectedModule(selectionStore.getState())
  showWanted()
  const stops = [
    workspaceStore.subscribe(showText),
    analysisStore.subscribe(() => {
      showFindings()
      showWanted()
    }),
    selectionStore.subscribe(follow),
  ]
  return () => {
    for (const stop of stops) stop()
  }
}

function ownEdits(
  edits: readonly TextEdit[] | undefined,
  file: CodeFile,
): readonly TextEdit[] | undefined {
  return edits?.filter((edit) => edit.file === file)
}

/** True when the spans of the analysis count in the text that is shown. */
function isAnalysisCurrent(): boolean {
  return analysisStore.getState().view?.revision === workspaceStore.getState().revision
}

function placeOfModule(id: string): Range | undefined {
  const { graph, stale } = analysisStore.getState()
  if (stale || !isAnalysisCurrent()) return undefined
  return graph?.modules.find((module) => module.id === id)?.span
}

function selectModuleAt(offset: number): void {
  const { graph, stale } = analysisStore.getState()
  if (stale || !isAnalysisCurrent()) return
  const module = graph?.modules.find(({ span }) => span.start <= offset && offset <= span.end)
  if (module !== undefined) selectModules([module.id], 'text')
}
