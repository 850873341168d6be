import type { PassedOver } from '../blueprint/graph.ts'
import type {
  DictEntry,
  Group,
  GroupName,
  ModuleId,
  ModuleUse,
  Reference,
  Text,
  VarName,
} from '../blueprint/model.ts'
import type { SettingValue } from '../blueprint/setting-value.ts'
import type { Module, ModuleKind } from '../catalog/model.ts'
import type { Path } from '../diagnostic/diagnostic.ts'
import type { Value } from '../hcl/value.ts'
import type { FileId, Span } from '../text/span.ts'
import type { Scope } from './evaluate-setting.ts'
import type { Known } from './known.ts'
import type { ModuleFacts } from './module-facts.ts'

/**
 * The blueprint after all passes of `pass-registry.ts`: what is written to files, and where each
 * value comes from. It exists for erroneous blueprints too, as far as it makes sense then.
 */
export type Expanded = {
  readonly blueprintName: string
  readonly toolkitModules: ToolkitModules | undefined
  /** As `expanded_blueprint.yaml` lists them: the blueprint's own, then those skipped by request. */
  readonly validators: readonly ExpandedValidator[]
  readonly validationLevel: ValidationLevel
  /** After deployment file and command line, with `labels`; by name. */
  readonly variables: ReadonlyMap<VarName, ExpandedVariable>
  /** The blueprint's own, or those of deployment file or command line. */
  readonly backendDefaults: ExpandedBackend | undefined
  /** The blueprint's own `terraform_providers`, by name. */
  readonly providers: ReadonlyMap<string, ExpandedProvider> | undefined
  readonly groups: readonly ExpandedGroup[]
  /** Every module of every group, by id; of several with one id the first. */
  readonly modules: ReadonlyMap<ModuleId, ExpandedModule>
  /** What expressions see where the toolkit itself evaluates them. */
  readonly scope: Scope
}

export type ValidationLevel = 'ERROR' | 'WARNING' | 'IGNORE'

/** Where the toolkit's modules are fetched from, instead of coming with the program. */
export type ToolkitModules = { readonly url: string; readonly version: string }

export type ExpandedValidator = {
  readonly name: string
  readonly inputs: ReadonlyMap<string, SettingValue>
  readonly skip: boolean
}

export type ExpandedVariable = {
  readonly name: VarName
  readonly value: SettingValue
  readonly evaluated: Known<Value>
  /** Who gives it in the end; `toolkit` is `labels` without any of the author's. */
  readonly file: FileId | 'toolkit'
  /** The key that gives it; the blueprint's name for labels that are the toolkit's own. */
  readonly span: Span
  /** The entry that counts; undefined when the toolkit made the variable. */
  readonly written: DictEntry | undefined
}

export type ExpandedBackend = {
  readonly type: string
  readonly configuration: ReadonlyMap<string, SettingValue>
}

export type ExpandedProvider = {
  readonly source: string
  readonly version: string
  readonly configuration: ReadonlyMap<string, SettingValue>
}

export type ExpandedGroup = {
  /** A stand-in when the author gave no name. */
  readonly name: GroupName
  readonly index: number
  readonly path: Path
  readonly written: Group
  readonly kind: ModuleKind
  readonly backend: ExpandedBackend | undefined
  /** By name; empty for Packer groups without any of their own. */
  readonly providers: ReadonlyMap<string, ExpandedProvider>
  readonly modules: readonly ExpandedModule[]
}

export type ExpandedModule = {
  /** A stand-in when the author gave none, or gave it before. */
  readonly id: ModuleId
  readonly groupIndex: number
  readonly group: GroupName
  readonly path: Path
  readonly written: ModuleUse
  readonly kind: ModuleKind
  /** As files carry it: with `toolkit_modules_url` a git address. */
  readonly source: string
  readonly facts: ModuleFacts
  /** By name, in no promised order. */
  readonly settings: ReadonlyMap<string, Setting>
  /** One for each item of the author's `use`, in order. */
  readonly uses: readonly AppliedUse[]
  /** The author's, then those that later groups need, in byte order of their names. */
  readonly outputs: readonly ExpandedOutput[]
}

export type ExpandedOutput = {
  readonly name: string
  readonly description: string
  readonly sensitive: boolean
}

/** What became of one item of a `use`. */
export type AppliedUse = {
  readonly item: Text
  /** Undefined when no such module exists. */
  readonly used: ModuleId | undefined
  /** Settings that hold an output of the used module because of it; unknown without both's facts. */
  readonly fills: Known<readonly string[]>
  /** Outputs that match an input but were not taken, and who stood before them. */
  readonly passedOver: readonly PassedOver[]
}

/** A setting of the expanded module. Inputs that keep their default have none. */
export type Setting = {
  readonly value: SettingValue
  readonly origin: Origin
  /** Where the author made it so: the value, the items of `use`, the variable. */
  readonly spans: readonly Span[]
}

export type Origin =
  | { readonly kind: 'author' }
  | { readonly kind: 'use'; readonly givers: readonly Giver[] }
  /** A deployment variable of the same name. */
  | { readonly kind: 'variable'; readonly name: VarName }
  | { readonly kind: 'toolkit'; readonly reason: ToolkitReason }

export type Giver = { readonly module: ModuleId; readonly output: string }

export type ToolkitReason =
  | 'module-id'
  | 'tpu-node-count'
  | 'machine-configs'
  | 'cluster-autoscaling'

/** The facts of a module when they are known, for the many who need nothing finer. */
export function factsOf(module: ExpandedModule): Module | undefined {
  return module.facts.kind === 'known' ? module.facts.module : undefined
}

/** A reference to an output of a module, as it stands in a setting. */
export type OutputReference = Extract<Reference, { kind: 'module' }>
