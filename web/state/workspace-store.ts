import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Encoding, TextEdit } from '../engine/index.ts'
import type { Project } from '../platform/engine-protocol.ts'
import {
  type Attachment,
  emptyHistory,
  type Inverse,
  markHistory,
  moveToFuture,
  moveToPast,
  recordStep,
} from './history.ts'
import {
  type DocumentLayout,
  exchangeLayout,
  noLayout,
  type Places,
  placeModules,
} from './layout-store.ts'
import type { OpenDocument } from './open-document.ts'
import { onlyEdits, replay, takeStep } from './replay.ts'
import { selectedModules, selectionStore, selectModules } from './selection-store.ts'

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
  showDocument({
    key: freshKey(),
    name: opened.name,
    text: opened.text,
    attachment: opened.attachment,
    packages: opened.packages ?? [],
    toolkit: undefined,
    history: emptyHistory,
    opened: { text: opened.text, bytes: opened.bytes },
    encoding: opened.encoding ?? 'utf-8',
    saved: undefined,
    savedAttachment: opened.attachment?.text,
  })
  selectModules([])
}

/**
 * Shows a document that has a past; the one shown before stays among the others. Its drawing, where
 * it is known, is remembered first.
 */
export function showDocument(kept: Omit<OpenDocument, 'id'>, layout?: DocumentLayout): void {
  const id = workspaceStore.getState().revision + 1
  if (layout !== undefined) exchangeLayout(id, layout)
  workspaceStore.setState((state) => shown(state, { ...kept, id }, setAside(state)))
}

/** A name that no other document of this browser has. */
export function freshKey(): string {
  const numbers = crypto.getRandomValues(new Uint32Array(4))
  return [...numbers].map((number) => number.toString(36)).join('-')
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
  /** The packages that are given from then on, where that changes too. */
  readonly packages?: readonly string[] | undefined
}

/** Edits the texts as one undoable step. Edits that change nothing leave no trace. */
export function changeTexts(change: Change): void {
  const document = workspaceStore.getState().document
  if (document === undefined || change.edits.length === 0) return
  const { document: after, inverse } = takeStep(document, { kind: 'edits', edits: change.edits })
  if (after.text === document.text && after.attachment?.text === document.attachment?.text) return
  const selectionBefore = selectedModules(selectionStore.getState())
  const entry = {
    label: change.label,
    inverses: [
      inverse,
      ...(change.packages === undefined
        ? []
        : [{ kind: 'packages', packages: document.packages } as const]),
    ],
    selectionBefore,
    selectionAfter: change.select ?? selectionBefore,
    mergeKey: change.mergeKey,
  }
  const packages = change.packages ?? after.packages
  show({ ...after, packages, history: recordStep(document.history, entry) }, change.edits)
  if (change.select !== undefined) selectModules(change.select)
}

/**
 * Attaches a deployment file, or takes it away; undoable like an edit. `inFile` is false for one
 * that is made here and lies in no file of the user yet.
 */
export function attachDeployment(
  attachment: Attachment | undefined,
  label: string,
  { inFile }: { readonly inFile: boolean } = { inFile: true },
): void {
  const document = workspaceStore.getState().document
  if (document === undefined) return
  const inverse: Inverse = { kind: 'attachment', attachment: document.attachment }
  const savedAttachment = inFile ? attachment?.text : undefined
  recordInverse({ ...document, attachment, savedAttachment }, inverse, label)
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
  show({ ...document, history: recordStep(document.history, entryOf(label, inverse)) })
}

/** What the texts are read with has changed, though they have not: they are to be read again. */
export function readAgain(): void {
  workspaceStore.setState(({ revision }) => ({ revision: revision + 1, lastEdits: [] }))
}

/** Forgets where modules stand, so that they are drawn afresh; undoable, though no text changes. */
export function tidyDrawing(label: string): void {
  changeLayout(label, undefined, (id) => exchangeLayout(id, noLayout))
}

/** Puts modules somewhere else on the drawing; undoable, though no text changes. */
export function moveOnDrawing(label: string, places: Places, mergeKey?: string): void {
  changeLayout(label, mergeKey, (id) => placeModules(id, places))
}

function changeLayout(
  label: string,
  mergeKey: string | undefined,
  change: (documentId: number) => DocumentLayout,
): void {
  const document = workspaceStore.getState().document
  if (document === undefined) return
  const entry = { ...entryOf(label, { kind: 'layout', layout: change(document.id) }), mergeKey }
  const history = recordStep(document.history, entry)
  workspaceStore.setState({ document: { ...document, history } })
}

/** An entry of one step that leaves the selection as it is. */
function entryOf(label: string, inverse: Inverse) {
  const selection = selectedModules(selectionStore.getState())
  return { label, inverses: [inverse], selectionBefore: selection, selectionAfter: selection }
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

/** Goes to the state after so many steps of the history, back or forward. */
export function jumpToStep(steps: number): void {
  const done = (): number => workspaceStore.getState().document?.history.past.length ?? 0
  while (done() > steps && undo() !== undefined);
  while (done() < steps && redo() !== undefined);
}

/** Notes that a text as it is now lies in a file of the user. */
export function noteSaved(file: 'blueprint' | 'deployment' = 'blueprint'): void {
  workspaceStore.setState(({ document }) => {
    if (document === undefined) return {}
    const saved =
      file === 'blueprint'
        ? { saved: document.text }
        : { savedAttachment: document.attachment?.text }
    return { document: { ...document, ...saved } }
  })
}

function show(document: OpenDocument, lastEdits?: readonly TextEdit[]): void {
  workspaceStore.setState((state) => ({ document, revision: state.revision + 1, lastEdits }))
}
