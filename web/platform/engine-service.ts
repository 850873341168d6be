import {
  type AnalysisInputs,
  analyze,
  buildDeployment,
  bytesOf,
  type Catalog,
  connectionsOf,
  describeFindings,
  type Finding,
  fieldsOf,
  formatUseRefusal,
  listPalette,
  loadCatalog,
  readMachineFacts,
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
} from './engine-protocol.ts'

/** The texts of the data files that the engine works with. */
export type EngineData = {
  readonly facts: string
  readonly summaries: string
  readonly machines: string
}

type Loaded = { readonly catalog: Catalog; readonly inputs: AnalysisInputs }

/**
 * The engine as the page asks it. The analysis of the last texts is kept: one edit is followed by
 * several questions about the same texts.
 */
export function makeEngineService(loadData: () => Promise<EngineData>): EngineClient {
  const loading = loadData().then(readData)
  // The failure is told with the answer to each call.
  loading.catch(() => {})
  let last: ReturnType<typeof analyze> | undefined

  async function analysisOf(texts: Texts): Promise<ReturnType<typeof analyze>> {
    const { inputs } = await loading
    const isLast =
      last?.texts.blueprint === texts.blueprint && last.texts.deployment === texts.deployment
    if (last === undefined || !isLast) last = analyze(texts, inputs)
    return last
  }

  return {
    modules: async () => listPalette((await loading).catalog),
    analyze: async (texts, revision) => viewOf(await analysisOf(texts), revision),
    fields: async (texts, moduleId) => fieldsOf(await analysisOf(texts), moduleId),
    connections: async (texts, moduleId) =>
      connectionsOf(await analysisOf(texts), moduleId).map(toConnection),
    command: async (texts, intent) => runCommand(await analysisOf(texts), intent),
    exportZip: async (texts) => exportOf(texts, (await loading).inputs),
  }
}

function readData({ facts, summaries, machines }: EngineData): Loaded {
  const loaded = loadCatalog({ facts, summaries })
  if (loaded.kind === 'refused') {
    throw new Error(`the catalog cannot be read: ${JSON.stringify(loaded.problem)}`)
  }
  const { catalog } = loaded
  return { catalog, inputs: { catalog, machines: readMachineFacts(machines) } }
}

function viewOf(analysis: ReturnType<typeof analyze>, revision: number): PageView {
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
function deploymentNameOf({ blueprint, deployment }: ReturnType<typeof analyze>): string {
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

function exportOf(texts: Texts, inputs: AnalysisInputs): ExportResult {
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
