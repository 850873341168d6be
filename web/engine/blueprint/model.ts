import type { PlainValue } from '../document/emit-value.ts'
import type { YamlNode } from '../document/tree.ts'
import type { Expression } from '../hcl/syntax-tree.ts'
import type { Value } from '../hcl/value.ts'
import type { Span } from '../text/span.ts'

export type ModuleId = string
export type GroupName = string
export type VarName = string

/** A string of the fixed form, with its place; `text` is empty where the key is there without a value. */
export type Text = { readonly text: string; readonly span: Span }

/** A blueprint or deployment file as the toolkit reads it, before any check or expansion. */
export type Blueprint = {
  readonly span: Span
  readonly name: Text | undefined
  /** `ghpc_version`, which the toolkit reads and ignores. */
  readonly ghpcVersion: Text | undefined
  readonly toolkitModulesUrl: Text | undefined
  readonly toolkitModulesVersion: Text | undefined
  readonly validators: readonly Validator[]
  readonly validationLevel: { readonly value: number; readonly span: Span } | undefined
  readonly vars: Dict
  readonly backendDefaults: Backend | undefined
  /** Undefined without such a key: the toolkit's own count then. An empty map means none at all. */
  readonly providers: readonly Provider[] | undefined
  readonly groups: readonly Group[]
}

/** A deployment file: the two keys that it may hold. */
export type DeploymentSettings = {
  readonly vars: Dict
  readonly backendDefaults: Backend | undefined
}

export type Validator = {
  readonly span: Span
  readonly name: Text | undefined
  readonly inputs: Dict
  readonly skip: boolean
}

export type Backend = {
  readonly span: Span
  readonly type: Text | undefined
  readonly configuration: Dict
}

export type Provider = {
  readonly span: Span
  /** The key under `terraform_providers`. */
  readonly name: Text
  readonly source: Text | undefined
  readonly version: Text | undefined
  readonly configuration: Dict
}

export type Group = {
  /** The whole mapping of the group. */
  readonly span: Span
  readonly index: number
  readonly name: Text | undefined
  readonly backend: Backend | undefined
  /** Undefined when the group has no such key: the blueprint's count then. */
  readonly providers: readonly Provider[] | undefined
  /** The key `modules`, when it is there. */
  readonly modulesKeySpan?: Span
  readonly modules: readonly ModuleUse[]
}

/** A module of a group: one use of a module's source. */
export type ModuleUse = {
  readonly span: Span
  readonly groupIndex: number
  readonly index: number
  readonly source: Text | undefined
  readonly kind: Text | undefined
  readonly id: Text | undefined
  readonly use: readonly Text[]
  /** The place of the whole `use` list, when the key is there. */
  readonly useSpan: Span | undefined
  readonly outputs: readonly OutputRequest[]
  readonly settings: Dict
  /** `required_apis` and `wrapsettingswith`, unless null: the toolkit only hands them on. */
  readonly oldFields: ReadonlyMap<string, PlainValue>
}

export type OutputRequest = {
  readonly span: Span
  readonly name: Text
  readonly description: string
  readonly sensitive: boolean
}

/** A free dictionary: `vars`, `settings`, configurations. Later merges are already resolved. */
export type Dict = {
  /** The key in front of the dictionary: where the toolkit points when an entry is missing. */
  readonly keySpan?: Span
  /** The mapping, or the key when it has no value; undefined when even the key is missing. */
  readonly span: Span | undefined
  readonly entries: ReadonlyMap<string, DictEntry>
}

export type DictEntry = {
  readonly name: string
  readonly keySpan: Span
  readonly value: DictValue
}

/** A value of a dictionary; strings may hold expressions. */
export type DictValue = { readonly span: Span; readonly node: YamlNode } & (
  | { readonly kind: 'literal'; readonly value: Value }
  | { readonly kind: 'expression'; readonly expression: BlueprintExpression }
  | { readonly kind: 'list'; readonly items: readonly DictValue[] }
  | { readonly kind: 'map'; readonly entries: ReadonlyMap<string, DictEntry> }
)

/** An expression in Terraform's namespace (`var.x`, `module.id.output`), wherever it came from. */
export type BlueprintExpression = {
  /** The text after translation. */
  readonly text: string
  /** Parsed from the text; of an expression that the toolkit adds it may only mean the same. */
  readonly tree: Expression
  readonly form: 'raw' | 'dollar' | 'template'
  readonly references: readonly Reference[]
}

export type Reference = {
  /** In the author's text: the reference, or the whole scalar where it cannot be told apart. */
  readonly span: Span
} & (
  | { readonly kind: 'variable'; readonly name: VarName }
  | { readonly kind: 'module'; readonly id: ModuleId; readonly output: string }
)
