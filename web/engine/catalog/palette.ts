import type { Catalog, Module, ModuleCategory, ModuleKind } from './model.ts'

/** A module as palette and canvas show it. Plain data: it crosses to the page. */
export type PaletteEntry = {
  /** `modules/network/vpc` */
  readonly path: string
  readonly name: string
  readonly kind: ModuleKind
  readonly category: ModuleCategory
  readonly origin: 'core' | 'community'
  /** The heading that it stands under: `Network`. */
  readonly section: string
  /** One line. */
  readonly summary: string
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

function toEntry(module: Module, section: string): PaletteEntry {
  const inputs = [...module.inputs.values()]
  return {
    path: module.path,
    name: module.name,
    kind: module.kind,
    category: module.category,
    origin: module.origin === 'community' ? 'community' : 'core',
    section,
    summary: module.summary,
    inputs: inputs.map((input) => input.name),
    required: inputs.filter((input) => input.required).map((input) => input.name),
    outputs: [...module.outputs.keys()],
    deprecated: module.metadata.deprecationDate !== undefined,
  }
}
