import {
  type AnalysisInputs,
  analyze,
  loadCatalog,
  partsOf,
  readMachineFacts,
  variablesOf,
} from '../engine/index.ts'
import type { EngineClient, PageView, Project } from './engine-protocol.ts'
import { makeModuleLibrary } from './module-library.ts'
import { makeModuleShelf, type Surroundings } from './module-shelf.ts'
import { toPageFindings } from './page-findings.ts'
import type { DetailTexts } from './read-modules.ts'

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

  async function surroundingsOf(project: Project): Promise<Surroundings> {
    return (await loading).surroundingsOf(project)
  }

  async function analysisOf(project: Project): Promise<PageAnalysis> {
    const { inputs } = await surroundingsOf(project)
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
      const { catalog } = await surroundingsOf(project)
      // Fetched while the document is read, so that what follows waits for nothing. The start screen
      // has none, and does without.
      if (project.blueprint !== '') void Promise.allSettled([explaining(), edit(), exporting()])
      return { ...viewOf(await analysisOf(project), revision), toolkit: catalog.version }
    },
    fields: async (project, moduleId) =>
      (await explaining()).fieldsOf(await analysisOf(project), moduleId),
    connections: async (project, moduleId) =>
      (await explaining()).listConnections(await analysisOf(project), moduleId),
    explainUse: async (project, edge) =>
      (await explaining()).tellUse(await analysisOf(project), edge),
    explainLink: async (project, link) => {
      const { catalog } = await surroundingsOf(project)
      return (await explaining()).tellLink(await analysisOf(project), catalog, link)
    },
    references: async (project, moduleId) =>
      (await explaining()).referencesFor(await analysisOf(project), moduleId),
    passableOutputs: async (texts, pair) => {
      const { catalog } = await surroundingsOf(texts)
      return (await explaining()).passableOutputs(await analysisOf(texts), catalog, pair)
    },
    copyModules: async (texts, ids) => (await edit()).copyModules(await analysisOf(texts), ids),
    command: async (project, intent) =>
      (await edit()).runCommand(await analysisOf(project), intent),
    preview: async (project, intent) => {
      const { formatConsequence, previewCommand } = await edit()
      const preview = previewCommand(await analysisOf(project), intent)
      if (preview.kind === 'refusal') return preview
      const { kind, lines, consequences } = preview
      return { kind, lines, consequences: consequences.map(formatConsequence) }
    },
    exportZip: async (project) => {
      const { exportProject } = await exporting()
      return exportProject(project, (await surroundingsOf(project)).inputs)
    },
    upgradeReport: async (project, version) => {
      const { upgradeOf } = await import('./upgrade-of.ts')
      return upgradeOf(await loading, project, version)
    },
  }
}

// What nobody needs before a document is open.
const explaining = () => import('./explain-project.ts')
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
  const { graph, partialGraph, badges, traits, blueprint, texts, findings } = analysis
  return {
    revision,
    readable: graph !== undefined,
    graph,
    ...(partialGraph && { partial: partialGraph }),
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
