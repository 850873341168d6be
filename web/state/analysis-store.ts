import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Graph, Texts } from '../engine/index.ts'
import type { PageView } from '../platform/engine-protocol.ts'
import { freshModules, noModules, type Reading } from './fresh-modules.ts'

export type {
  Connection,
  ExportedFile,
  ExportResult,
  ModuleSummary,
  PageFinding,
  PageView,
} from '../platform/engine-protocol.ts'

/** What follows from the texts, as far as the worker has told. */
export type AnalysisState = {
  /** The latest answer; `view.revision` says which texts it is about. */
  readonly view: PageView | undefined
  /** The texts that the answer is about: its spans count in them. */
  readonly texts: Texts | undefined
  /** The last graph that could be read; kept while the text is broken. */
  readonly graph: Graph | undefined
  /** True when `graph` is not that of the text because the text has errors. */
  readonly stale: boolean
  /** True when the text could never be read, and `graph` is what it shows all the same. */
  readonly partial: boolean
  /** The document that `graph` belongs to. */
  readonly documentId: number | undefined
  /** The text of the blueprint that `graph` was read in. */
  readonly graphText: string | undefined
  /** The modules that were only now added: what they lack is no mistake yet. */
  readonly fresh: ReadonlySet<string>
}

const noAnalysis: AnalysisState = {
  view: undefined,
  texts: undefined,
  graph: undefined,
  stale: false,
  partial: false,
  documentId: undefined,
  graphText: undefined,
  fresh: noModules,
}

export const analysisStore: StoreApi<AnalysisState> = createStore<AnalysisState>()(() => noAnalysis)

/**
 * Takes an answer in. A broken text keeps the last graph of the same document that was whole,
 * marked as stale; without one it has what can be shown of it.
 */
export function receiveView(
  view: PageView,
  asked: { readonly texts: Texts; readonly documentId: number | undefined },
): void {
  analysisStore.setState((before) => {
    const isSame = before.documentId === asked.documentId
    const kept = isSame && !before.partial ? before.graph : undefined
    const { graph = kept ?? view.partial } = view
    const read = view.graph && { text: asked.texts.blueprint, graph: view.graph }
    return {
      ...asked,
      view,
      graph,
      stale: view.graph === undefined && graph !== undefined,
      partial: graph !== undefined && graph === view.partial,
      ...(read === undefined && isSame
        ? {}
        : { graphText: read?.text, fresh: read ? freshAfter(before, isSame, read) : noModules }),
    }
  })
}

function freshAfter(
  { graph, graphText, fresh }: AnalysisState,
  isSame: boolean,
  read: Reading,
): ReadonlySet<string> {
  const isKnown = isSame && graph !== undefined && graphText !== undefined
  return freshModules(isKnown ? { graph, text: graphText, fresh } : undefined, read)
}

/** From now on what is missing counts everywhere: the blueprint is to be used as it is. */
export function endFreshness(): void {
  analysisStore.setState({ fresh: noModules })
}
