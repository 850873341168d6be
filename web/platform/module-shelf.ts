import {
  type AnalysisInputs,
  type AttachedModule,
  type BuildInputs,
  type Catalog,
  loadCatalogLike,
  type Module,
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
  /** The modules that the packages bring. */
  readonly attached: readonly AttachedModule[]
}

/** Packages and catalogs by the names that projects give them. */
export type ModuleShelf = {
  readonly addPackages: (packages: readonly ModulePackage[]) => void
  readonly addCatalogs: (catalogs: readonly StoredCatalog[]) => void
  /** The same object as long as the answer is the same. */
  readonly surroundingsOf: (project: Project) => Promise<Surroundings>
}

export function makeModuleShelf(builtIn: AnalysisInputs): ModuleShelf {
  const packages = new Map<string, ModulePackage>()
  const catalogs = new Map<string, Pick<Surroundings, 'catalog' | 'details'>>([
    [builtIn.catalog.version, { catalog: builtIn.catalog, details: undefined }],
  ])
  const known = new Map<string, Promise<Surroundings>>()

  function versionOf({ toolkit, blueprint }: Pick<Project, 'toolkit'> & Texts): string {
    const usual = builtIn.catalog.version
    if (toolkit !== undefined) return catalogs.has(toolkit) ? toolkit : usual
    const written = catalogs.size > 1 ? toolkitVersionOf(blueprint) : undefined
    return written !== undefined && catalogs.has(written) ? written : usual
  }

  async function surround(version: string, keys: readonly string[]): Promise<Surroundings> {
    const { catalog, details } = catalogs.get(version) ?? {
      catalog: builtIn.catalog,
      details: undefined,
    }
    const given = keys.flatMap((key) => packages.get(key) ?? [])
    const inputs = { ...builtIn, catalog, ...stagedFilesOf(given) }
    const attachments = modulesIn(given)
    if (attachments.length === 0) return { inputs, catalog, details, attached: [] }
    const { attachedModules, givenFoldersOf, makeGivenModules } = await import(
      '../engine/modules.ts'
    )
    const findGiven = makeGivenModules(givenFoldersOf(attachments))
    const attached = attachedModules(attachments, catalog)
    return { inputs: { ...inputs, findGiven }, catalog, details, attached }
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
      // A door that could not be fetched is tried again with the next question.
      surroundings.catch(() => known.delete(key))
      return surroundings
    },
  }
}

/** The modules of the packages that a project may use, as far as they can be read. */
export function givenModulesOf({ attached, inputs }: Surroundings): readonly Module[] {
  return attached.flatMap(({ source, kind }) => {
    const facts = inputs.findGiven?.(source, kind)
    return facts?.kind === 'known' ? [facts.module] : []
  })
}
