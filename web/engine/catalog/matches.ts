import type { Catalog, Module } from './model.ts'

/** A module that another one can be used with, and the settings that `use` would fill. */
export type ModuleMatch = {
  readonly path: string
  readonly name: string
  /** In byte order. */
  readonly settings: readonly string[]
}

/**
 * Settings of modules meant for blueprints that `use` of this module would fill: its outputs whose
 * names are inputs, never `labels` (`useModule` in `pkg/config/expand.go`). Outputs have no type
 * that the toolkit knows, so names decide. Packer modules give nothing.
 */
export function filledBy(module: Module, catalog: Catalog): readonly ModuleMatch[] {
  return matchesOf(catalog, (other) => settingsFilled(module, other))
}

/** The reverse: modules whose outputs this module's inputs take by `use`. */
export function fillersOf(module: Module, catalog: Catalog): readonly ModuleMatch[] {
  return matchesOf(catalog, (other) => settingsFilled(other, module))
}

function matchesOf(
  catalog: Catalog,
  settingsWith: (other: Module) => readonly string[],
): readonly ModuleMatch[] {
  return catalog.sections
    .flatMap((section) => section.modules)
    .map((other) => ({ path: other.path, name: other.name, settings: settingsWith(other) }))
    .filter(({ settings }) => settings.length > 0)
}

function settingsFilled(used: Module, consumer: Module): readonly string[] {
  if (used.kind === 'packer') return []
  return [...used.outputs.keys()].filter((name) => name !== 'labels' && consumer.inputs.has(name))
}
