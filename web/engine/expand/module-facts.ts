import { readModuleSource } from '../blueprint/module-source.ts'
import type { Catalog, Module, ModuleKind } from '../catalog/model.ts'
import type { ModuleFolder, ModuleProblem } from '../catalog/module-folder.ts'

/** What is known of a module that a blueprint names by its source. */
export type ModuleFacts =
  | {
      readonly kind: 'known'
      readonly module: Module
      /** Those of a given module, which the deployment may have to carry. */
      readonly files?: GivenFiles
      /** Sources of the modules that a given module calls, as written. */
      readonly calls?: readonly string[]
    }
  /** Its files were not given; nothing about its inputs and outputs may be judged. */
  | { readonly kind: 'unknown' }
  /** There is no such module: not in the toolkit, or no folder at a path whose files were given. */
  | { readonly kind: 'missing' }
  /** Its files cannot be read as a module. */
  | { readonly kind: 'unreadable'; readonly problem: ModuleProblem }
  /** The toolkit's Packer module, read as Terraform because `kind` does not say otherwise. */
  | { readonly kind: 'needs-packer'; readonly module: Module }
  | { readonly kind: 'no-source' }

/** The whole of a given module's folder. */
export type GivenFiles = {
  readonly files: ModuleFolder
  /** Paths that could not be read, such as links that lead out of the folder. */
  readonly leftOut: readonly string[]
  /** Paths of the files that may be run; none where nobody can say. */
  readonly executable?: ReadonlySet<string>
}

/** A module whose files came with the blueprint or on the command line. */
export type GivenModule = Extract<ModuleFacts, { kind: 'known' | 'missing' | 'unreadable' }>

/** Finds given modules by the source as written; undefined when nobody gave its files. */
export type GivenModules = (source: string, kind: ModuleKind) => GivenModule | undefined

export type ModuleFinder = (source: string, kind: ModuleKind) => ModuleFacts

/** A copy of the toolkit whose files are at hand: its modules are read from them. */
export type Toolkit = {
  /** As in `v1.95.0`. */
  readonly version: string
  /** A module by its path, such as `modules/network/vpc`; with its files when it is known. */
  readonly find: ModuleFinder
}

/**
 * Looks sources up: the toolkit's own modules in the given copy of the toolkit, else in the catalog;
 * its git addresses at the version of either too; all else among the given modules. The kind
 * matters because a folder read as the other kind is another module, or none
 * (`pkg/modulereader/resreader.go`).
 */
export function makeModuleFinder(
  catalog: Catalog,
  given: GivenModules = () => undefined,
  toolkit?: Toolkit,
): ModuleFinder {
  return (text, kind) => {
    if (text === '') return { kind: 'no-source' }
    const source = readModuleSource(text)
    if (source.kind === 'embedded') {
      return toolkit?.find(text, kind) ?? inCatalog(catalog, source.toolkitPath, kind)
    }
    const found = given(text, kind)
    if (found !== undefined) return found
    if (source.toolkitPath === undefined) return { kind: 'unknown' }
    if (toolkit !== undefined && source.ref === toolkit.version) {
      return toolkit.find(source.toolkitPath, kind)
    }
    return source.ref === catalog.version
      ? inCatalog(catalog, source.toolkitPath, kind)
      : { kind: 'unknown' }
  }
}

function inCatalog(catalog: Catalog, path: string | undefined, kind: ModuleKind): ModuleFacts {
  const module = path === undefined ? undefined : catalog.modules.get(path)
  if (module === undefined) return { kind: 'missing' }
  if (module.kind === 'packer' && kind === 'terraform') return { kind: 'needs-packer', module }
  return { kind: 'known', module }
}
