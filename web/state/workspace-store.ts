import { createStore, type StoreApi } from 'zustand/vanilla'
import { applyEdits, type Encoding, invertEdits, type TextEdit } from '../engine/index.ts'
import type { Project } from '../platform/engine-protocol.ts'
import {
  type Attachment,
  emptyHistory,
  type History,
  type HistoryEntry,
  type Inverse,
  markHistory,
  moveToFuture,
  moveToPast,
  recordStep,
} from './history.ts'
import { exchangeLayout, noLayout } from './layout-store.ts'
import { selectionStore, selectModules } from './selection-store.ts'

/** One opened blueprint: its texts and how they came to be. All else is derived from it. */
export type OpenDocument = {
  readonly id: number
  /** `image-builder.yaml` */
  readonly name: string
  readonly text: string
  readonly attachment: Attachment | undefined
  /** Keys of the packages given for it; `package-store.ts` has their files. */
  readonly packages: readonly string[]
  /** The toolkit's version chosen by hand; undefined leaves it to the blueprint. */
  readonly toolkit: string | undefined
  readonly history: History
  /** The text that was opened, and its bytes, so that an untouched document stays the same file. */
  readonly opened: { readonly text: string; readonly bytes: Uint8Array | undefined }
  readonly encoding: Encoding
  /** The text at the last download; undefined before the first. */
  readonly saved: string | undefined
}

export type WorkspaceState = {
  /** Undefined while the start screen is shown. */
  readonly document: OpenDocument | undefined
  /** Documents that were open before; opening never replaces one. */
  readonly others: readonly OpenDocument[]
  /** Grows with each change of the shown texts, whichever document they belong to. */
  readonly revision: number
  /** The edits that led from the revision before to this one; undefined after other changes. */
  readonly lastEdits: readonly TextEdit[] | undefined
  /** How many changes of the texts are on their way: files being read, commands worked out. */
  readonly pending: number
}

const start: WorkspaceState = {
  document: undefined,
  others: [],
  revision: 0,
  lastEdits: undefined,
  pending: 0,
}

export const workspaceStore: StoreApi<WorkspaceState> = createStore<WorkspaceState>()(() => start)

const noProject: Project = { blueprint: '', deployment: undefined }

/** A document as the engine takes it. */
function projectOf(document: OpenDocument | undefined): Project {
  if (document === undefined) return noProject
  const { text, attachment, packages, toolkit } = document
  return { blueprint: text, deployment: attachment?.text, packages, toolkit }
}

export function currentProject(): Project {
  return projectOf(workspaceStore.getState().document)
}

/**
 * Works on a change of the texts that takes time. Until it is there, nobody should take what is
 * shown for the last word.
 */
export async function whilePending<T>(work: () => Promise<T>): Promise<T> {
  workspaceStore.setState(({ pending }) => ({ pending: pending + 1 }))
  try {
    return await work()
  } finally {
    workspaceStore.setState(({ pending }) => ({ pending: pending - 1 }))
  }
}

export type NewDocument = {
  readonly name: string
  readonly text: string
  readonly bytes?: Uint8Array | undefined
  readonly encoding?: Encoding | undefined
  readonly attachment?: Attachment | undefined
  readonly packages?: readonly string[] | undefined
}

/** Shows a new document; the one shown before stays among the others. */
export function openDocument(opened: NewDocument): void {
  workspaceStore.setState((state) => {
    const document: OpenDocument = {
      id: state.revision + 1,
      name: opened.name,
      text: opened.text,
      attachment: opened.attachment,
      packages: opened.packages ?? [],
      toolkit: undefined,
      history: emptyHistory,
      opened: { text: opened.text, bytes: opened.bytes },
      encoding: opened.encoding ?? 'utf-8',
      saved: undefined,
    }
    return shown(state, document, setAside(state))
  })
  selectModules([])
}

/** Back to the start screen; the document stays among the others. */
export function closeDocument(): void {
  workspaceStore.setState((state) => shown(state, undefined, setAside(state)))
  selectModules([])
}

/** Shows one of the others again, with its history. */
export function switchDocument(id: number): void {
  workspaceStore.setState((state) => {
    const document = state.others.find((other) => other.id === id)
    if (document === undefined) return state
    const others = setAside(state).filter((other) => other.id !== id)
    return shown(state, document, others)
  })
  selectModules([])
}

function shown(
  state: WorkspaceState,
  document: OpenDocument | undefined,
  others: readonly OpenDocument[],
): WorkspaceState {
  const { revision, pending } = state
  return { document, others, revision: revision + 1, lastEdits: undefined, pending }
}

function setAside(state: WorkspaceState): readonly OpenDocument[] {
  return state.document === undefined ? state.others : [state.document, ...state.others]
}

export type Change = {
  readonly edits: readonly TextEdit[]
  readonly label: string
  /** Modules selected afterwards; the selection stays as it is when this is left out. */
  readonly select?: readonly string[] | undefined
  readonly mergeKey?: string | undefined
}

/** Edits the texts as one undoable step. Edits that change nothing leave no trace. */
export function changeTexts(change: Change): void {
  const document = workspaceStore.getState().document
  if (document === undefined || change.edits.length === 0) return
  const { document: after, inverse } = takeStep(document, { kind: 'edits', edits: change.edits })
  if (after.text === document.text && after.attachment?.text === document.attachment?.text) return
  const selectionBefore = selectionStore.getState().moduleIds
  const entry = {
    label: change.label,
    inverses: [inverse],
    selectionBefore,
    selectionAfter: change.select ?? selectionBefore,
    mergeKey: change.mergeKey,
  }
  show({ ...after, history: recordStep(document.history, entry) }, change.edits)
  if (change.select !== undefined) selectModules(change.select)
}

/** Attaches a deployment file, or takes it away; undoable like an edit. */
export function attachDeployment(attachment: Attachment | undefined, label: string): void {
  const document = workspaceStore.getState().document
  if (document === undefined) return
  const inverse: Inverse = { kind: 'attachment', attachment: document.attachment }
  recordInverse({ ...document, attachment }, inverse, label)
}

/** Says which packages are given for the blueprint; undoable like an edit. */
export function givePackages(packages: readonly string[], label: string): void {
  const document = workspaceStore.getState().document
  if (document === undefined) return
  recordInverse({ ...document, packages }, { kind: 'packages', packages: document.packages }, label)
}

/** Chooses the toolkit's version by hand, or leaves it to the blueprint; undoable like an edit. */
export function chooseToolkit(toolkit: string | undefined, label: string): void {
  const document = workspaceStore.getState().document
  if (document === undefined) return
  recordInverse({ ...document, toolkit }, { kind: 'toolkit', toolkit: document.toolkit }, label)
}

/** Shows a document after a step that changed no text. */
function recordInverse(document: OpenDocument, inverse: Inverse, label: string): void {
  const selection = selectionStore.getState().moduleIds
  const entry = {
    label,
    inverses: [inverse],
    selectionBefore: selection,
    selectionAfter: selection,
  }
  show({ ...document, history: recordStep(document.history, entry) })
}

/** Forgets where modules stand, so that they are drawn afresh; undoable, though no text changes. */
export function tidyDrawing(label: string): void {
  const document = workspaceStore.getState().document
  if (document === undefined) return
  const layout = exchangeLayout(document.id, noLayout)
  const selection = selectionStore.getState().moduleIds
  const entry = {
    label,
    inverses: [{ kind: 'layout', layout } as const],
    selectionBefore: selection,
    selectionAfter: selection,
  }
  const history = recordStep(document.history, entry)
  workspaceStore.setState({ document: { ...document, history } })
}

/** The next edit starts an undo step of its own. */
export function endStep(): void {
  workspaceStore.setState((state) => {
    if (state.document === undefined) return state
    const history = markHistory(state.document.history)
    return history === state.document.history ? state : { document: { ...state.document, history } }
  })
}

/** Takes the last step back. Gives its label, or undefined when there was none. */
export function undo(): string | undefined {
  const document = workspaceStore.getState().document
  const entry = document?.history.past.at(-1)
  if (document === undefined || entry === undefined) return undefined
  const { document: after, reversed } = replay(document, entry)
  show({ ...after, history: moveToFuture(document.history, reversed) }, onlyEdits(entry))
  selectModules(entry.selectionBefore)
  return entry.label
}

/** Does again what was last undone. Gives its label, or undefined when there was nothing. */
export function redo(): string | undefined {
  const document = workspaceStore.getState().document
  const entry = document?.history.future.at(-1)
  if (document === undefined || entry === undefined) return undefined
  const { document: after, reversed } = replay(document, entry)
  show({ ...after, history: moveToPast(document.history, reversed) }, onlyEdits(entry))
  selectModules(entry.selectionAfter)
  return entry.label
}

/** Notes that the text as it is now lies in a file of the user. */
export function noteSaved(): void {
  workspaceStore.setState((state) =>
    state.document === undefined
      ? state
      : { document: { ...state.document, saved: state.document.text } },
  )
}

/** True while a text stands nowhere but in this page. */
export function isUnsaved(document: OpenDocument): boolean {
  return document.text !== (document.saved ?? document.opened.text)
}

function show(document: OpenDocument, lastEdits?: readonly TextEdit[]): void {
  workspaceStore.setState((state) => ({ document, revision: state.revision + 1, lastEdits }))
}

/** The edits of an entry of one step: those of several steps count in different texts. */
function onlyEdits(entry: HistoryEntry): readonly TextEdit[] | undefined {
  if (entry.inverses.every(({ kind }) => kind === 'layout')) return []
  const [first, ...rest] = entry.inverses
  return rest.length === 0 && first?.kind === 'edits' ? first.edits : undefined
}

function replay(
  document: OpenDocument,
  entry: HistoryEntry,
): { readonly document: OpenDocument; readonly reversed: HistoryEntry } {
  let after = document
  const inverses: Inverse[] = []
  for (const step of entry.inverses) {
    const taken = takeStep(after, step)
    after = taken.document
    inverses.unshift(taken.inverse)
  }
  return { document: after, reversed: { ...entry, inverses } }
}

function takeStep(
  document: OpenDocument,
  step: Inverse,
): { readonly document: OpenDocument; readonly inverse: Inverse } {
  if (step.kind === 'layout') {
    return { document, inverse: { ...step, layout: exchangeLayout(document.id, step.layout) } }
  }
  if (step.kind === 'attachment') {
    const inverse: Inverse = { kind: 'attachment', attachment: document.attachment }
    return { document: { ...document, attachment: step.attachment }, inverse }
  }
  if (step.kind === 'packages') {
    const inverse: Inverse = { kind: 'packages', packages: document.packages }
    return { document: { ...document, packages: step.packages }, inverse }
  }
  if (step.kind === 'toolkit') {
    const inverse: Inverse = { kind: 'toolkit', toolkit: document.toolkit }
    return { document: { ...document, toolkit: step.toolkit }, inverse }
  }
  const blueprint = step.edits.filter((edit) => edit.file === 'blueprint')
  const deployment = step.edits.filter((edit) => edit.file === 'deployment')
  if (blueprint.length + deployment.length !== step.edits.length) {
    throw new Error('an edit names a file that the page does not hold')
  }
  const { attachment } = document
  const attached = attachment?.text ?? ''
  const edits = [
    ...invertEdits(document.text, blueprint),
    ...(attachment === undefined ? [] : invertEdits(attached, deployment)),
  ]
  return {
    document: {
      ...document,
      text: applyEdits(document.text, blueprint),
      attachment: attachment && { ...attachment, text: applyEdits(attached, deployment) },
    },
    inverse: { kind: 'edits', edits },
  }
}
