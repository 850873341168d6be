import type { Catalog, Module, ModuleCategory, ModuleKind } from './model.ts'

/** A module as palette and canvas show it. Plain data: it crosses to the page. */
export type PaletteEntry = {
  /** What a blueprint names it by: `modules/network/vpc`, `./my-module`. */
  readonly path: string
  readonly name: string
  readonly kind: ModuleKind
  readonly category: ModuleCategory
  /** `own` modules were given with the blueprint. */
  readonly origin: 'core' | 'community' | 'own'
  /** The heading that it stands under: `Network`. */
  readonly section: string
  /** One line. */
  readonly summary: string
  /** Words for the search that are not shown. */
  readonly keywords: string
  /** Names of all inputs; `required` has those without a default. */
  readonly inputs: readonly string[]
  readonly required: readonly string[]
  readonly outputs: readonly string[]
  readonly deprecated: boolean
}

/** The modules meant for blueprints, in the palette's order. */
export function listPalette(catalog: Catalog): readonly PaletteEntry[] {
  return catalog.sections.flatMap((section) =>
    section.modules.map((module) => toEntry(module, section.name)),
  )
}

/** Modules that were given with a blueprint, by their sources. */
export function listGiven(modules: readonly Module[]): readonly PaletteEntry[] {
  return modules.map((module) => toEntry(module, OWN))
}

const OWN = 'Own modules'

function toEntry(module: Module, section: string): PaletteEntry {
  const inputs = [...module.inputs.values()]
  return {
    path: module.path,
    name: module.name,
    kind: module.kind,
    category: module.category,
    origin: originOf(module),
    section,
    summary: module.summary,
    keywords: module.keywords,
    inputs: inputs.map((input) => input.name),
    required: inputs.filter((input) => input.required).map((input) => input.name),
    outputs: [...module.outputs.keys()],
    deprecated: module.metadata.deprecationDate !== undefined,
  }
}

function originOf({ origin }: Module): PaletteEntry['origin'] {
  if (origin === 'given') return 'own'
  return origin === 'community' ? 'community' : 'core'
}
