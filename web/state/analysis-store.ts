import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Graph, Texts } from '../engine/index.ts'
import type { PageView } from '../platform/engine-protocol.ts'

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
  /** True when `graph` is older than the text because the text has errors. */
  readonly stale: boolean
  /** The document that `graph` belongs to. */
  readonly documentId: number | undefined
}

const noAnalysis: AnalysisState = {
  view: undefined,
  texts: undefined,
  graph: undefined,
  stale: false,
  documentId: undefined,
}

export const analysisStore: StoreApi<AnalysisState> = createStore<AnalysisState>()(() => noAnalysis)

/** Takes an answer in. A broken text keeps the graph of the same document, marked as stale. */
export function receiveView(
  view: PageView,
  asked: { readonly texts: Texts; readonly documentId: number | undefined },
): void {
  analysisStore.setState((before) => {
    const kept = before.documentId === asked.documentId ? before.graph : undefined
    const graph = view.graph ?? kept
    return { ...asked, view, graph, stale: view.graph === undefined && graph !== undefined }
  })
}
