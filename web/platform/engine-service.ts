import {
  type AnalysisInputs,
  analyze,
  type BuildInputs,
  buildDeployment,
  bytesOf,
  connectionsOf,
  copyModules,
  describeFindings,
  type Finding,
  fieldsOf,
  formatUseRefusal,
  loadCatalog,
  passableOutputs,
  readMachineFacts,
  referencesFor,
  runCommand,
  type Texts,
  textOfFile,
  type UsePreview,
  variablesOf,
  zipDeployment,
} from '../engine/index.ts'
import type {
  Connection,
  EngineClient,
  ExportResult,
  PageFinding,
  PageView,
  Project,
} from './engine-protocol.ts'
import { type LoadDetails, makeModuleLibrary } from './module-library.ts'
import { makeModuleShelf } from './module-shelf.ts'
import { upgradeOf } from './upgrade-of.ts'

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
  loadDetails: LoadDetails,
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
    ...makeModuleLibrary(loading, loadDetails),
    analyze: async (project, revision) => {
      const { catalog } = (await loading).surroundingsOf(project)
      return { ...viewOf(await analysisOf(project), revision), toolkit: catalog.version }
    },
    fields: async (project, moduleId) => fieldsOf(await analysisOf(project), moduleId),
    connections: async (project, moduleId) =>
      connectionsOf(await analysisOf(project), moduleId).map(toConnection),
    references: async (project, moduleId) => referencesFor(await analysisOf(project), moduleId),
    passableOutputs: async (texts, pair) =>
      passableOutputs(await analysisOf(texts), (await loading).surroundingsOf(texts).catalog, pair),
    copyModules: async (texts, ids) => copyModules(await analysisOf(texts), ids),
    command: async (project, intent) => runCommand(await analysisOf(project), intent),
    exportZip: async (project) => exportOf(project, (await loading).surroundingsOf(project).inputs),
    upgradeReport: async (project, version) => upgradeOf(await loading, project, version),
  }
}

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

/** A finding about a whole file is shown at its beginning. */
const beginning = { line: 1, column: 1, endLine: 1, endColumn: 1 }

function toPageFindings(findings: readonly Finding[], texts: Texts): readonly PageFinding[] {
  return describeFindings(findings, (file) => textOfFile(texts, file)).map(
    ({ place, related: _, ...finding }) => ({ ...finding, ...(place ?? beginning) }),
  )
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

function exportOf(texts: Texts, inputs: BuildInputs): ExportResult {
  const built = buildDeployment(texts, inputs)
  if (built.kind === 'refused') {
    return { kind: 'refused', findings: toPageFindings(built.findings, texts) }
  }
  const { folder, files, steps } = built
  return {
    kind: 'zip',
    name: `${folder}.zip`,
    steps,
    bytes: zipDeployment(folder, files),
    files: files.map((file) => {
      const bytes = bytesOf(file)
      const text = typeof file.content === 'string' ? file.content : new TextDecoder().decode(bytes)
      return { path: file.path, size: bytes.length, text }
    }),
  }
}
