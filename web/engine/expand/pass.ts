import type { Intent } from '../blueprint/intent.ts'
import type { Blueprint, DeploymentSettings, ModuleId, VarName } from '../blueprint/model.ts'
import type { ModuleIndex } from '../blueprint/module-index.ts'
import type { Collector } from '../diagnostic/collector.ts'
import type { Path } from '../diagnostic/diagnostic.ts'
import type { Span } from '../text/span.ts'
import type { Scope } from './evaluate-setting.ts'
import type {
  Expanded,
  ExpandedModule,
  ExpandedVariable,
  ToolkitModules,
  ValidationLevel,
} from './expanded.ts'
import type { MachineFacts } from './machine-facts.ts'
import type { ModuleFinder } from './module-facts.ts'

export type ExpandCollector = Collector<Intent>

/** All that an expansion is made from. */
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

/** What a pass over the blueprint may look at besides what the passes before it have made. */
export type ExpandSetting = ExpandInputs & { readonly collector: ExpandCollector }

/** Gives the blueprint with one more of its parts, and reports what the toolkit refuses there. */
export type BlueprintPass = (expanded: Expanded, setting: ExpandSetting) => Expanded

/** What a pass over one module may look at besides the module. */
export type PassContext = {
  readonly variables: ReadonlyMap<VarName, ExpandedVariable>
  readonly scope: Scope
  /** All modules; those that stand before the one in hand are expanded already. */
  readonly modules: ReadonlyMap<ModuleId, ExpandedModule>
  readonly machines: MachineFacts
  /** The text that stands for the Compute API's answer (`GHPC_MOCK_MACHINE_CONFIG`). */
  readonly machineConfig: string | undefined
  /** The values are all there, so what is missing is an error. */
  readonly complete: boolean
  readonly collector: ExpandCollector
  readonly placeOf: PlaceOf
}

/**
 * Where a finding about a path lies in the blueprint's text: there, or at the nearest thing around
 * it that is written; the line that the toolkit names.
 */
export type PlaceOf = (path: Path) => Span

/** A pass with its place among the others. */
export type RegisteredPass<Pass> = {
  /** That of its file. */
  readonly name: string
  /** Why it stands where it does. */
  readonly reason: string
  readonly run: Pass
}

/** Gives the module with more settings, and reports what the toolkit refuses at this point. */
export type ModulePass = (module: ExpandedModule, context: PassContext) => ExpandedModule
