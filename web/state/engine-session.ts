import {
  applyEdits,
  type FileId,
  type GraphModule,
  type Intent,
  type LinkExplanation,
  type PassableOutput,
  type ReferenceOption,
  type UseExplanation,
} from '../engine/index.ts'
import type {
  CommandResult,
  Connection,
  EngineClient,
  ExportResult,
  PageView,
  PreviewResult,
  WithFindings,
} from '../platform/engine-protocol.ts'
import { analysisStore, receiveView } from './analysis-store.ts'
import { announce, announceFailure } from './announcement-store.ts'
import { expectFields, receiveFields } from './fields-store.ts'
import { followGroupRename } from './fold-store.ts'
import { forgetGhost, presentGhost, removeGhost, renameGhost, writingGhost } from './ghost-group.ts'
import { type EdgeKey, type LinkKey, selectedModule, selectionStore } from './selection-store.ts'
import {
  type Change,
  changeTexts,
  currentProject,
  endStep,
  whilePending,
  workspaceStore,
} from './workspace-store.ts'

/** What the session has to say by itself; the page gives it in its own words. */
export type SessionWords = {
  /** A command came back after another blueprint had been opened. */
  readonly switched: string
  /** The label of a step that writes a new group with the first that goes into it. */
  readonly beginGroup: (group: string) => string
  readonly groupGone: (group: string) => string
  readonly groupRenamed: (group: string) => string
}

let client: EngineClient | undefined
let words: SessionWords = {
  switched: '',
  beginGroup: (group) => group,
  groupGone: (group) => group,
  groupRenamed: (group) => group,
}

function engine(): EngineClient {
  if (client === undefined) throw new Error('the engine is asked before connectEngine')
  return client
}

/**
 * Gives the stores their engine. From then on each revision of the texts is analysed; while one
 * analysis runs, only the newest of the revisions that came meanwhile waits.
 */
export function connectEngine(connected: EngineClient, said: SessionWords = words): () => void {
  client = connected
  words = said
  let running = false
  let analysed = -1
  const run = async (): Promise<void> => {
    if (running) return
    running = true
    while (analysed !== workspaceStore.getState().revision) {
      const { revision, document } = workspaceStore.getState()
      const texts = currentProject()
      try {
        const view = await connected.analyze(texts, revision)
        receiveView(view, { texts, documentId: document?.id })
      } catch (error) {
        announceFailure(messageOf(error))
      }
      analysed = revision
    }
    running = false
  }
  void run()
  const stops = [workspaceStore.subscribe(() => void run()), keepFields(connected)]
  return () => {
    for (const stop of stops) stop()
  }
}

/** Asks for the fields of the shown module whenever it or the analysis changes. */
function keepFields(connected: EngineClient): () => void {
  let asked = ''
  const ask = async (): Promise<void> => {
    const { texts, view } = analysisStore.getState()
    const moduleId = selectedModule(selectionStore.getState())
    expectFields(moduleId)
    const question = `${view?.revision} ${moduleId}`
    if (asked === question) return
    asked = question
    if (moduleId === undefined || texts === undefined || view?.graph === undefined) return
    try {
      const fields = await connected.fields(texts, moduleId)
      receiveFields({ moduleId, revision: view.revision, fields })
    } catch (error) {
      announceFailure(messageOf(error))
    }
  }
  const stops = [analysisStore, selectionStore].map((store) => store.subscribe(() => void ask()))
  return () => {
    for (const stop of stops) stop()
  }
}

export type Outcome =
  | { readonly done: true; readonly label: string }
  | { readonly done: false; readonly reason: string }

/**
 * Does what a person wants: the engine turns the intent into edits of the present texts, which
 * become one undo step. Texts that change while the engine thinks are asked about again; another
 * blueprint that is shown by then is left alone. An engine that fails is told like a refusal:
 * nothing was done, and why.
 */
export function runIntent(intent: Intent, also: Also = {}): Promise<Outcome> {
  return whilePending(() => performIntent(intent, also))
}

/** What becomes part of the same step besides the edits. */
type Also = Pick<Change, 'packages'>

async function performIntent(intent: Intent, also: Also): Promise<Outcome> {
  endStep()
  const done = changeGhost(intent)
  if (done !== undefined) return done
  const result = await commandOnPresentTexts(writingGhost(intent, words.beginGroup)).catch(
    asRefusal,
  )
  if (result.kind === 'refusal') {
    announceFailure(result.reason)
    return { done: false, reason: result.reason }
  }
  const { edits, label, select, said } = result
  forgetGhost(intent)
  keepFold(intent)
  changeTexts({ ...also, edits, label, select })
  endStep()
  announce(said)
  return { done: true, label }
}

function keepFold(intent: Intent): void {
  const id = workspaceStore.getState().document?.id
  if (id === undefined || intent.kind !== 'rename-group') return
  followGroupRename(id, intent.name, intent.newName)
}

/** A group that is only drawn is taken away or renamed without any text; the outcome if it was. */
function changeGhost(intent: Intent): Outcome | undefined {
  if (intent.kind === 'remove-group' && removeGhost(intent.name)) {
    return told(words.groupGone(intent.name))
  }
  if (intent.kind === 'rename-group' && renameGhost(intent.name, intent.newName)) {
    return told(words.groupRenamed(intent.newName))
  }
  return undefined
}

function told(label: string): Outcome {
  announce(label)
  return { done: true, label }
}

function asRefusal(error: unknown): CommandResult {
  return { kind: 'refusal', reason: messageOf(error) }
}

/** The lines that it would change in the present texts, and what follows; or why it does nothing. */
export async function previewLines(intent: Intent): Promise<PreviewResult> {
  if (intent.kind === 'rename-group' && intent.name === presentGhost()) {
    return { kind: 'preview', lines: [], consequences: [] }
  }
  try {
    return await engine().preview(currentProject(), intent)
  } catch (error) {
    return { kind: 'refusal', reason: messageOf(error) }
  }
}

/** What doing it would change in the present texts. */
export function previewIntent(intent: Intent): Promise<CommandResult> {
  return engine().command(currentProject(), intent)
}

export type Foreseen =
  | { readonly kind: 'view'; readonly view: PageView }
  | { readonly kind: 'refusal'; readonly reason: string }

/** What would be found in the texts once an intent is done; or why it would not be. */
export async function foresee(intent: Intent): Promise<Foreseen> {
  const project = currentProject()
  const result = await engine().command(project, intent).catch(asRefusal)
  if (result.kind === 'refusal') return result
  const editsOf = (file: FileId) => result.edits.filter((edit) => edit.file === file)
  const { blueprint, deployment } = project
  const texts = {
    blueprint: applyEdits(blueprint, editsOf('blueprint')),
    deployment: deployment && applyEdits(deployment, editsOf('deployment')),
  }
  try {
    const { revision } = workspaceStore.getState()
    return { kind: 'view', view: await engine().analyze({ ...project, ...texts }, revision) }
  } catch (error) {
    return { kind: 'refusal', reason: messageOf(error) }
  }
}

async function commandOnPresentTexts(intent: Intent): Promise<CommandResult> {
  const meant = workspaceStore.getState().document?.id
  for (;;) {
    const { revision } = workspaceStore.getState()
    const result = await engine().command(currentProject(), intent)
    const now = workspaceStore.getState()
    if (now.document?.id !== meant) return { kind: 'refusal', reason: words.switched }
    if (now.revision === revision) return result
  }
}

/** What a connection between this module and each other one would do. */
export function findConnections(moduleId: string): Promise<readonly Connection[]> {
  return engine().connections(currentProject(), moduleId)
}

/** What the settings of a module can refer to. */
export function findReferences(moduleId: string): Promise<readonly ReferenceOption[]> {
  return engine().references(currentProject(), moduleId)
}

/** A setting that the author has given a value. */
export type WrittenSetting = { readonly module: GraphModule; readonly name: string }

/** All settings that are written in the blueprint, in the order of its modules. */
export async function findSettings(): Promise<readonly WrittenSetting[]> {
  const project = currentProject()
  const modules = analysisStore.getState().graph?.modules ?? []
  const found = await Promise.all(
    modules.map(async (module) => {
      const fields = await engine().fields(project, module.id)
      const written = fields.filter(({ origin }) => origin === 'author')
      return written.map(({ name }) => ({ module, name }))
    }),
  )
  return found.flat()
}

/** What one module could give to another by reference. */
export function findPassableOutputs(from: string, to: string): Promise<readonly PassableOutput[]> {
  return engine().passableOutputs(currentProject(), { from, to })
}

/** What a `use` does beside what the graph tells. */
export function findUseExplanation(
  edge: EdgeKey,
): Promise<(UseExplanation & WithFindings) | undefined> {
  return engine().explainUse(currentProject(), edge)
}

/** Where a link comes from and what it does. */
export function findLinkExplanation(
  link: LinkKey,
): Promise<(LinkExplanation & WithFindings) | undefined> {
  return engine().explainLink(currentProject(), link)
}

/** The YAML of modules, as it goes to the clipboard. */
export function copyModules(ids: readonly string[]): Promise<string> {
  return engine().copyModules(currentProject(), ids)
}

export function exportZip(): Promise<ExportResult> {
  return engine().exportZip(currentProject())
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
