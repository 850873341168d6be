import {
  type AnalysisInputs,
  analyze,
  connectionsOf,
  explainLink,
  explainUse,
  type Finding,
  fieldsOf,
  findingsOfLink,
  findingsOfUse,
  formatConsequence,
  formatUseRefusal,
  loadCatalog,
  partsOf,
  passableOutputs,
  readMachineFacts,
  referencesFor,
  type UsePreview,
  variablesOf,
} from '../engine/index.ts'
import type {
  Connection,
  EngineClient,
  PageView,
  Project,
  WithFindings,
} from './engine-protocol.ts'
import { type DetailTexts, makeModuleLibrary } from './module-library.ts'
import { makeModuleShelf } from './module-shelf.ts'
import { toPageFindings } from './page-findings.ts'

/** The texts of the data files that the engine works with. */
export type EngineData = {
  readonly facts: string
  readonly summaries: string
  readonly machines: string
}

/**
 * The engine as the page asks it. The analysis of the last texts is kept: one edit is followed by
 * several questions about the same texts.
 */
export function makeEngineService(
  loadData: () => Promise<EngineData>,
  detailTexts: DetailTexts,
): EngineClient {
  const loading = loadData().then((data) => makeModuleShelf(readData(data)))
  // The failure is told with the answer to each call.
  loading.catch(() => {})
  let last: { readonly inputs: AnalysisInputs; readonly analysis: PageAnalysis } | undefined

  async function analysisOf(project: Project): Promise<PageAnalysis> {
    const { inputs } = (await loading).surroundingsOf(project)
    const { blueprint, deployment } = project
    const isLast =
      last?.inputs === inputs &&
      last.analysis.texts.blueprint === blueprint &&
      last.analysis.texts.deployment === deployment
    if (last === undefined || !isLast) {
      last = { inputs, analysis: analyze({ blueprint, deployment }, inputs) }
    }
    return last.analysis
  }

  return {
    ...makeModuleLibrary(loading, detailTexts),
    analyze: async (project, revision) => {
      const { catalog } = (await loading).surroundingsOf(project)
      // Fetched while the document is read, so that edits and exports wait for nothing.
      void Promise.allSettled([edit(), exporting()])
      return { ...viewOf(await analysisOf(project), revision), toolkit: catalog.version }
    },
    fields: async (project, moduleId) => fieldsOf(await analysisOf(project), moduleId),
    connections: async (project, moduleId) =>
      connectionsOf(await analysisOf(project), moduleId).map(toConnection),
    explainUse: async (project, edge) => {
      const analysis = await analysisOf(project)
      const found = findingsOfUse(analysis.findings, edge)
      return withFindings(explainUse(analysis, edge), found, analysis)
    },
    explainLink: async (project, link) => {
      const analysis = await analysisOf(project)
      const { catalog } = (await loading).surroundingsOf(project)
      const found = findingsOfLink(analysis.findings, link)
      return withFindings(explainLink(analysis, catalog, link), found, analysis)
    },
    references: async (project, moduleId) => referencesFor(await analysisOf(project), moduleId),
    passableOutputs: async (texts, pair) =>
      passableOutputs(await analysisOf(texts), (await loading).surroundingsOf(texts).catalog, pair),
    copyModules: async (texts, ids) => (await edit()).copyModules(await analysisOf(texts), ids),
    command: async (project, intent) =>
      (await edit()).runCommand(await analysisOf(project), intent),
    preview: async (project, intent) => {
      const preview = (await edit()).previewCommand(await analysisOf(project), intent)
      if (preview.kind === 'refusal') return preview
      const { kind, lines, consequences } = preview
      return { kind, lines, consequences: consequences.map(formatConsequence) }
    },
    exportZip: async (project) => {
      const { exportProject } = await exporting()
      return exportProject(project, (await loading).surroundingsOf(project).inputs)
    },
    upgradeReport: async (project, version) => {
      const { upgradeOf } = await import('./upgrade-of.ts')
      return upgradeOf(await loading, project, version)
    },
  }
}

// Doors of the engine that nobody needs before a document is open.
const edit = () => import('../engine/edit.ts')
const exporting = () => import('./export-project.ts')

type PageAnalysis = ReturnType<typeof analyze>

function readData({ facts, summaries, machines }: EngineData): AnalysisInputs {
  const loaded = loadCatalog({ facts, summaries })
  if (loaded.kind === 'refused') {
    throw new Error(`the catalog cannot be read: ${JSON.stringify(loaded.problem)}`)
  }
  return { catalog: loaded.catalog, machines: readMachineFacts(machines) }
}

function viewOf(analysis: PageAnalysis, revision: number): Omit<PageView, 'toolkit'> {
  const { graph, badges, traits, blueprint, texts, findings } = analysis
  return {
    revision,
    readable: graph !== undefined,
    graph,
    badges,
    traits,
    findings: toPageFindings(findings, texts),
    variables: variablesOf(analysis),
    parts: partsOf(analysis),
    toolkitModules: {
      url: blueprint?.toolkitModulesUrl?.text ?? '',
      version: blueprint?.toolkitModulesVersion?.text ?? '',
    },
    blueprintName: blueprint?.name?.text ?? '',
    deploymentName: deploymentNameOf(analysis),
  }
}

/** The literal deployment name; empty when it is missing or an expression. */
function deploymentNameOf({ blueprint, deployment }: PageAnalysis): string {
  const entry =
    deployment?.vars.entries.get('deployment_name') ??
    blueprint?.vars.entries.get('deployment_name')
  const value = entry?.value
  return value?.kind === 'literal' && value.value.kind === 'string' ? value.value.value : ''
}

function withFindings<Explanation>(
  explanation: Explanation | undefined,
  findings: readonly Finding[],
  { texts }: PageAnalysis,
): (Explanation & WithFindings) | undefined {
  return explanation && { ...explanation, findings: toPageFindings(findings, texts) }
}

function toConnection(preview: UsePreview): Connection {
  const { consumer, used } = preview
  const pair = { consumer, used }
  switch (preview.kind) {
    case 'fills':
      return { ...pair, allowed: true, fills: preview.settings, reason: '' }
    case 'unknown':
      return { ...pair, allowed: true, fills: [], reason: '' }
    case 'refused':
      return { ...pair, allowed: false, fills: [], reason: formatUseRefusal(preview.reason, pair) }
  }
}
