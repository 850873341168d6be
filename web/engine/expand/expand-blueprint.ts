import type { Blueprint, DeploymentSettings, Text } from '../blueprint/model.ts'
import type { IndexedGroup, IndexedModule, ModuleIndex } from '../blueprint/module-index.ts'
import { readModuleSource, remoteToolkitSource } from '../blueprint/module-source.ts'
import type { ModuleKind } from '../catalog/model.ts'
import { makeSpan } from '../text/span.ts'
import { checkEvaluated } from './check-evaluated.ts'
import { checkInputs } from './check-inputs.ts'
import { evaluateVariables } from './evaluate-variables.ts'
import { expandBackend, readBackend } from './expand-backend.ts'
import { googleProviders, type Providers, readProviders } from './expand-providers.ts'
import { expandVariables } from './expand-variables.ts'
import type {
  Expanded,
  ExpandedBackend,
  ExpandedGroup,
  ExpandedModule,
  ToolkitModules,
  ValidationLevel,
} from './expanded.ts'
import { exportOutputs } from './export-outputs.ts'
import { known } from './known.ts'
import type { MachineFacts } from './machine-facts.ts'
import { mergeDeployment } from './merge-deployment.ts'
import type { ModuleFinder } from './module-facts.ts'
import type { ExpandCollector, PassContext, PlaceOf } from './pass.ts'
import { modulePasses } from './pass-registry.ts'
import { skipValidators } from './skip-validators.ts'

export type ExpandInputs = {
  readonly blueprint: Blueprint
  readonly index: ModuleIndex
  readonly deployment: DeploymentSettings | undefined
  readonly commandLine: DeploymentSettings | undefined
  readonly findModule: ModuleFinder
  readonly machines: MachineFacts
  readonly machineConfig: string | undefined
  /** Where embedded modules are fetched from when the blueprint does not say so itself. */
  readonly toolkitModules: ToolkitModules | undefined
  readonly level: ValidationLevel
  readonly skipValidators: readonly string[]
  readonly complete: boolean
  /** What `ghpc_stage` makes of a path. */
  readonly stagePath: (path: string) => string
  readonly placeOf: PlaceOf
}

/**
 * Expands a blueprint as far as it makes sense (toolkit-semantics §3). What the toolkit refuses on
 * the way goes to the collector; the rules find the rest in blueprint and result.
 */
export function expandBlueprint(inputs: ExpandInputs, collector: ExpandCollector): Expanded {
  const { blueprint, index, machines, machineConfig, complete, placeOf } = inputs
  const merged = mergeDeployment(blueprint, inputs.deployment, inputs.commandLine)
  const name = blueprint.name ?? nameless(blueprint)
  const { variables, scope } = evaluateVariables(
    expandVariables(merged.variables, name, { collector, placeOf }),
    inputs.stagePath,
    { collector, placeOf },
  )
  const backendDefaults = readBackend(merged.backendDefaults)
  const providers = readProviders(blueprint.providers)

  const modules = new Map(index.modules.map((module) => [module.id, startModule(module, inputs)]))
  const context: PassContext = {
    variables,
    scope,
    modules,
    machines,
    // As an empty environment variable, an empty text counts as none.
    machineConfig: machineConfig === '' ? undefined : machineConfig,
    complete,
    collector,
    placeOf,
  }
  for (const module of modules.values()) modules.set(module.id, runPasses(module, context))

  const groups = exportOutputs(
    index.groups.map((group) => {
      const own = [...modules.values()].filter(({ groupIndex }) => groupIndex === group.group.index)
      return makeGroup(group, own, name, backendDefaults, providers ?? googleProviders(variables))
    }),
  )
  const expanded: Expanded = {
    blueprintName: name.text,
    toolkitModules: ownToolkitModules(blueprint) ?? inputs.toolkitModules,
    validators: skipValidators(blueprint.validators, inputs.skipValidators),
    validationLevel: inputs.level,
    variables,
    backendDefaults,
    providers,
    groups,
    modules: new Map(groups.flatMap((group) => group.modules).map((module) => [module.id, module])),
    scope,
  }
  checkEvaluated(expanded, context)
  return expanded
}

function runPasses(module: ExpandedModule, context: PassContext): ExpandedModule {
  const expanded = modulePasses.reduce((before, { run }) => run(before, context), module)
  checkInputs(expanded, context)
  return expanded
}

/** A module with the author's settings only. */
function startModule(
  { id, use, group, path }: IndexedModule,
  { blueprint, index, findModule, toolkitModules }: ExpandInputs,
): ExpandedModule {
  const kind: ModuleKind = use.kind?.text === 'packer' ? 'packer' : 'terraform'
  const source = use.source?.text ?? ''
  const own = ownToolkitModules(blueprint)
  return {
    id,
    groupIndex: group.group.index,
    group: group.name,
    path,
    written: use,
    kind,
    source: sourceAt(source, own ?? toolkitModules),
    facts: findModule(sourceAt(source, own), kind),
    settings: new Map(
      [...use.settings.entries].map(([name, { value }]) => [
        name,
        { value, origin: { kind: 'author' }, spans: [value.span] },
      ]),
    ),
    uses: use.use.map((item) => ({
      item,
      used: index.byId.has(item.text) ? item.text : undefined,
      fills: known([]),
      passedOver: [],
    })),
    outputs: use.outputs.map(({ name, description, sensitive }) => ({
      name: name.text,
      description,
      sensitive,
    })),
  }
}

/** `toolkit_modules_url` and `toolkit_modules_version`, which count only together. */
function ownToolkitModules(blueprint: Blueprint): ToolkitModules | undefined {
  const url = blueprint.toolkitModulesUrl?.text ?? ''
  const version = blueprint.toolkitModulesVersion?.text ?? ''
  return url === '' || version === '' ? undefined : { url, version }
}

function sourceAt(source: string, modules: ToolkitModules | undefined): string {
  if (modules === undefined || readModuleSource(source).kind !== 'embedded') return source
  return remoteToolkitSource(modules.url, source, modules.version)
}

function makeGroup(
  { name, group, path }: IndexedGroup,
  modules: readonly ExpandedModule[],
  blueprintName: Text,
  backendDefaults: ExpandedBackend | undefined,
  defaults: Providers,
): ExpandedGroup {
  const kind =
    modules.length > 0 && modules.every((module) => module.kind === 'packer')
      ? 'packer'
      : 'terraform'
  const own = readProviders(group.providers)
  return {
    name,
    index: group.index,
    path,
    written: group,
    kind,
    backend: expandBackend(readBackend(group.backend), backendDefaults, blueprintName.text, name),
    providers: own ?? (kind === 'terraform' ? defaults : new Map()),
    modules,
  }
}

function nameless({ span }: Blueprint): Text {
  return { text: '', span: makeSpan(span.file, span.start, span.start) }
}
