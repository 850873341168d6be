import type { Type } from '../hcl/type.ts'
import type { Value } from '../hcl/value.ts'

export type ModuleKind = 'terraform' | 'packer'

/** What a module is for; the canvas colours by it. */
export type ModuleCategory = 'network' | 'compute' | 'script' | 'image' | 'storage' | 'other'

/** A module's facts, as the toolkit reads them from the module's folder. */
export type Module = {
  /** `modules/network/vpc` */
  readonly path: string
  /** `vpc` */
  readonly name: string
  readonly kind: ModuleKind
  readonly category: ModuleCategory
  /** `core` and `community` come with the toolkit; `internal` ones are not for blueprints. */
  readonly origin: 'core' | 'community' | 'internal' | 'given'
  /** One line in our words; empty for modules that are not ours to describe. */
  readonly summary: string
  /** Further words under which people look for it. */
  readonly keywords: string
  /** By name, in byte order of the names. */
  readonly inputs: ReadonlyMap<string, Input>
  readonly outputs: ReadonlyMap<string, Output>
  readonly requiredApis: readonly string[]
  readonly metadata: ModuleMetadata
}

export type Input = {
  readonly name: string
  readonly type: Type
  /** The type in one line, as in `list(object({name=string}))`. */
  readonly typeText: string
  readonly required: boolean
  /** Absent when the input is required. */
  readonly default?: Value
  /** As its files say; the toolkit's own modules have ours instead (`details.ts`). */
  readonly description?: string
}

export type Output = { readonly name: string; readonly description?: string }

export type ModuleMetadata = {
  readonly injectModuleId: string | undefined
  readonly hasToBeUsed: boolean
  readonly deprecationDate: string | undefined
  readonly alternativeModule: string | undefined
  readonly rules: readonly MetadataRule[]
}

/** One entry of `ghpc.validators` in a module's metadata. */
export type MetadataRule = {
  readonly validator: string
  readonly level: 'error' | 'warning'
  readonly inputs: unknown
}

export type Catalog = {
  /** `v1.95.0` */
  readonly version: string
  /** By path, internal ones included. */
  readonly modules: ReadonlyMap<string, Module>
  /** The palette's order; each module meant for blueprints is in exactly one section. */
  readonly sections: readonly CatalogSection[]
}

export type CatalogSection = {
  /** `Network` */
  readonly name: string
  readonly modules: readonly Module[]
}
