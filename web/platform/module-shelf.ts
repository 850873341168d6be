import {
  type AnalysisInputs,
  type Attachment,
  attachedModules,
  type BuildInputs,
  type Catalog,
  type GivenModules,
  givenFoldersOf,
  loadCatalogLike,
  type Module,
  makeGivenModules,
  type StoredCatalog,
  type Texts,
  toolkitVersionOf,
} from '../engine/index.ts'
import type { ModulePackage, Project } from './engine-protocol.ts'
import { modulesIn, stagedFilesOf } from './package-files.ts'

/** What a project is read with: a version of the toolkit and the modules given with it. */
export type Surroundings = {
  readonly inputs: BuildInputs
  readonly catalog: Catalog
  /** Facts of modules of the toolkit other than the built-in one, in words; by path. */
  readonly details: ReadonlyMap<string, string> | undefined
  readonly packages: readonly Attachment[]
}

/** Packages and catalogs by the names that projects give them. */
export type ModuleShelf = {
  readonly addPackages: (packages: readonly ModulePackage[]) => void
  readonly addCatalogs: (catalogs: readonly StoredCatalog[]) => void
  /** The same object as long as the answer is the same. */
  readonly surroundingsOf: (project: Project) => Surroundings
}

export function makeModuleShelf(builtIn: AnalysisInputs): ModuleShelf {
  const packages = new Map<string, ModulePackage>()
  const catalogs = new Map<string, Pick<Surroundings, 'catalog' | 'details'>>([
    [builtIn.catalog.version, { catalog: builtIn.catalog, details: undefined }],
  ])
  const known = new Map<string, Surroundings>()

  function versionOf({ toolkit, blueprint }: Pick<Project, 'toolkit'> & Texts): string {
    const usual = builtIn.catalog.version
    if (toolkit !== undefined) return catalogs.has(toolkit) ? toolkit : usual
    const written = catalogs.size > 1 ? toolkitVersionOf(blueprint) : undefined
    return written !== undefined && catalogs.has(written) ? written : usual
  }

  function surround(version: string, keys: readonly string[]): Surroundings {
    const { catalog, details } = catalogs.get(version) ?? {
      catalog: builtIn.catalog,
      details: undefined,
    }
    const given = keys.flatMap((key) => packages.get(key) ?? [])
    const modules = modulesIn(given)
    const findGiven: GivenModules = makeGivenModules(givenFoldersOf(modules))
    const inputs = { ...builtIn, catalog, findGiven, ...stagedFilesOf(given) }
    return { inputs, catalog, details, packages: modules }
  }

  return {
    addPackages: (added) => {
      for (const one of added) packages.set(one.key, one)
      known.clear()
    },
    addCatalogs: (added) => {
      for (const { version, facts, details } of added) {
        // The product's own version is not to be replaced by a checkout of it.
        if (version === builtIn.catalog.version) continue
        const loaded = loadCatalogLike(facts, builtIn.catalog)
        if (loaded.kind === 'refused') {
          throw new Error(`the catalog ${version} cannot be read: ${loaded.problem.kind}`)
        }
        catalogs.set(version, { catalog: loaded.catalog, details })
      }
      known.clear()
    },
    surroundingsOf: (project) => {
      const [version, keys] = [versionOf(project), project.packages ?? []]
      const key = JSON.stringify([version, keys])
      const surroundings = known.get(key) ?? surround(version, keys)
      known.set(key, surroundings)
      return surroundings
    },
  }
}

/** The modules of the packages that a project may use, as far as they can be read. */
export function givenModulesOf({ packages, catalog, inputs }: Surroundings): readonly Module[] {
  return attachedModules(packages, catalog).flatMap(({ source, kind }) => {
    const facts = inputs.findGiven?.(source, kind)
    return facts?.kind === 'known' ? [facts.module] : []
  })
}
