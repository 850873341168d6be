import type { Analysis, Texts } from './blueprint/analysis.ts'
import { buildGraph } from './blueprint/build-graph.ts'
import type { Graph, UseEdge } from './blueprint/graph.ts'
import type { Intent } from './blueprint/intent.ts'
import type { Blueprint, ModuleId } from './blueprint/model.ts'
import { indexModules } from './blueprint/module-index.ts'
import { readPartialGraph } from './blueprint/partial-graph.ts'
import { readBlueprint, readDeployment } from './blueprint/read-blueprint.ts'
import { type CommandLineValues, readCommandLine } from './blueprint/read-command-line.ts'
import type { Catalog } from './catalog/model.ts'
import { makeCollector } from './diagnostic/collector.ts'
import type { YamlDocument } from './document/document.ts'
import { parseDocument } from './document/parse-document.ts'
import { missingInputs } from './expand/check-inputs.ts'
import { expandBlueprint } from './expand/expand-blueprint.ts'
import type { Expanded, ToolkitModules, ValidationLevel } from './expand/expanded.ts'
import { imageLinks } from './expand/image-links.ts'
import type { MachineFacts } from './expand/machine-facts.ts'
import { type GivenModules, makeModuleFinder, type Toolkit } from './expand/module-facts.ts'
import type { ExpandInputs } from './expand/pass.ts'
import { badgesOf } from './rules/badges.ts'
import { siteAt } from './rules/facts/place.ts'
import { traitsOf } from './rules/facts/traits.ts'
import {
  checkBlueprintRules,
  checkDocumentRules,
  checkExpandedRules,
  rules,
} from './rules/registry.ts'
import type { DocumentContext, Rule } from './rules/rule.ts'
import { stagePath } from './write/stage-path.ts'

/** What an analysis depends on besides the texts. */
export type AnalysisInputs = {
  readonly catalog: Catalog
  readonly machines: MachineFacts
  /** Facts of modules whose files came with the blueprint. */
  readonly findGiven?: GivenModules
  /** A copy of the toolkit, whose modules stand for those of the catalog. */
  readonly toolkit?: Toolkit | undefined
  readonly commandLine?: CommandLineValues
  readonly level?: ValidationLevel
  readonly skipValidators?: readonly string[]
  /** The text of `GHPC_MOCK_MACHINE_CONFIG`, which stands for the Compute API. */
  readonly machineConfig?: string | undefined
  /** Where the toolkit's modules are fetched from when they do not lie beside the deployment. */
  readonly toolkitModules?: ToolkitModules
  /** All values are there: what is missing is an error. An attached deployment file says so too. */
  readonly complete?: boolean
  /** Whether a file lies at a path from the blueprint's folder; absent where nobody can say. */
  readonly hasFile?: (path: string) => boolean
  /** For tests of single rules. */
  readonly rules?: readonly Rule[]
}

/**
 * Everything that follows from the texts: document → blueprint → expanded, with the rules of each
 * stage as soon as its input exists. Bad input becomes findings and leaves later parts undefined;
 * it never throws. The result is frozen and shares nothing with other calls.
 */
export function analyze(texts: Texts, inputs: AnalysisInputs): Analysis<Expanded> {
  const collector = makeCollector<Intent>()
  const chosen = inputs.rules ?? rules
  const start = startContext(texts, inputs)
  const { document, deploymentDocument } = start
  checkDocumentRules(start, collector, chosen)

  const blueprint = readBlueprint(document, collector)
  const deployment = deploymentDocument && readDeployment(deploymentDocument, collector)
  const commandLine = inputs.commandLine && readCommandLine(inputs.commandLine, collector)
  const context = blueprint && {
    ...start,
    blueprint,
    deployment,
    commandLine: commandLine?.settings,
    index: indexModules(blueprint),
  }
  if (context !== undefined) checkBlueprintRules(context, collector, chosen)

  const expanded =
    context && expandBlueprint({ ...context, ...expansionOf(inputs, document) }, collector)
  if (context !== undefined && expanded !== undefined) {
    checkExpandedRules({ ...context, expanded }, collector, chosen)
  }
  const graph = blueprint && drawGraph(blueprint, expanded)
  return Object.freeze({
    texts,
    document,
    deploymentDocument,
    blueprint,
    deployment,
    expanded,
    graph,
    partialGraph: readPartialGraph(document),
    badges: expanded === undefined ? [] : badgesOf({ expanded }),
    traits: expanded === undefined ? [] : traitsOf(expanded, graph?.links ?? []),
    findings: [
      ...document.diagnostics,
      ...(deploymentDocument?.diagnostics ?? []),
      ...(commandLine?.diagnostics ?? []),
      ...collector.all,
    ],
  })
}

function startContext(texts: Texts, inputs: AnalysisInputs): DocumentContext {
  const { deployment } = texts
  const { catalog, toolkit } = inputs
  return {
    texts,
    catalog: { ...catalog, version: toolkit?.version ?? catalog.version },
    findModule: makeModuleFinder(catalog, inputs.findGiven, toolkit),
    level: inputs.level ?? 'ERROR',
    skipValidators: inputs.skipValidators ?? [],
    complete: inputs.complete === true || deployment !== undefined,
    ...(inputs.hasFile === undefined ? {} : { hasFile: inputs.hasFile }),
    document: parseDocument('blueprint', texts.blueprint),
    deploymentDocument:
      deployment === undefined ? undefined : parseDocument('deployment', deployment),
  }
}

/** What only expansion needs to know. */
function expansionOf(
  { machines, machineConfig, toolkitModules }: AnalysisInputs,
  document: YamlDocument,
): Pick<ExpandInputs, 'machines' | 'machineConfig' | 'toolkitModules' | 'stagePath' | 'placeOf'> {
  return {
    machines,
    machineConfig,
    toolkitModules,
    stagePath,
    placeOf: (path) => siteAt({ document }, path).span,
  }
}

function drawGraph(blueprint: Blueprint, expanded: Expanded | undefined): Graph {
  if (expanded === undefined) return buildGraph(blueprint)
  return buildGraph(blueprint, {
    use: (consumer, used) => useOf(expanded, consumer, used),
    toSupply: (id) => {
      const module = expanded.modules.get(id)
      return module === undefined ? 0 : missingInputs(module).length
    },
    imageLinks: imageLinks(expanded),
  })
}

/** Without repetition: a module listed twice fills its settings twice. */
function useOf(
  expanded: Expanded,
  consumer: ModuleId,
  used: ModuleId,
): Pick<UseEdge, 'fills' | 'passedOver'> {
  const uses = expanded.modules.get(consumer)?.uses.filter((use) => use.used === used) ?? []
  const filled = uses.map(({ fills }) => (fills.known ? fills.value : undefined))
  if (filled.includes(undefined)) return { fills: undefined, passedOver: [] }
  const fills = new Set(filled.flatMap((names) => names ?? []))
  const passedOver = uses.flatMap((use) => use.passedOver).filter(({ name }) => !fills.has(name))
  return { fills: [...fills], passedOver }
}
