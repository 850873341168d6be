import type {
  FilesReport,
  ModuleLibrary,
  Project,
  UpgradeView,
} from '../platform/engine-protocol.ts'
import { analysisStore } from './analysis-store.ts'
import { announceFailure } from './announcement-store.ts'
import { receiveModules } from './catalog-store.ts'
import { packageStore } from './package-store.ts'
import { toolkitStore } from './toolkit-store.ts'
import { currentProject, readAgain, workspaceStore } from './workspace-store.ts'

export type { UpgradeView }

let library: ModuleLibrary | undefined

export function moduleLibrary(): ModuleLibrary {
  if (library === undefined) throw new Error('modules are asked for before connectLibrary')
  return library
}

/**
 * Gives the stores their library. From then on it holds every package and every version of the
 * toolkit that the page holds, before any question names them, and the catalog shown is that of the
 * shown blueprint.
 */
export function connectLibrary(connected: ModuleLibrary): () => void {
  library = connected
  const stops = [
    packageStore.subscribe(({ packages }, before) => {
      const added = [...packages.values()].filter(({ key }) => !before.packages.has(key))
      if (added.length > 0) settle(connected.addPackages(added))
    }),
    toolkitStore.subscribe(({ catalogs }, before) => {
      const added = catalogs.filter((catalog) => !before.catalogs.includes(catalog))
      if (added.length === 0) return
      settle(connected.addCatalogs(added))
      readAgain()
    }),
    keepModules(connected),
  ]
  giveAll()
  return () => {
    for (const stop of stops) stop()
  }
}

/** Gives everything to a library that holds nothing, such as that of a worker started anew. */
export function giveAll(): void {
  const packages = [...packageStore.getState().packages.values()]
  if (packages.length > 0) settle(moduleLibrary().addPackages(packages))
  const { catalogs } = toolkitStore.getState()
  if (catalogs.length > 0) settle(moduleLibrary().addCatalogs(catalogs))
}

/** Asks for the catalog whenever the shown blueprint is read with another one. */
function keepModules(connected: ModuleLibrary): () => void {
  let asked: string | undefined
  const ask = async (): Promise<void> => {
    const project = currentProject()
    const question = catalogKey(project)
    if (question === asked) return
    asked = question
    try {
      const modules = await connected.modules(project)
      if (asked === question) receiveModules(modules)
    } catch (error) {
      announceFailure(messageOf(error))
    }
  }
  void ask()
  const stops = [workspaceStore, analysisStore, toolkitStore].map((store) =>
    store.subscribe(() => void ask()),
  )
  return () => {
    for (const stop of stops) stop()
  }
}

/** What the catalog of a blueprint follows from, besides the texts: they only name a version. */
function catalogKey({ packages = [], toolkit }: Project): string {
  const written = analysisStore.getState().view?.toolkit
  const known = toolkitStore.getState().catalogs.map(({ version }) => version)
  return JSON.stringify([packages, toolkit, written, known])
}

const reports = new Map<string, Promise<FilesReport>>()

/** What a package holds; it never changes, so it is looked at once. */
export function describePackage(key: string): Promise<FilesReport> | undefined {
  const known = packageStore.getState().packages.get(key)
  if (known === undefined) return undefined
  const report = reports.get(key) ?? moduleLibrary().describeFiles(known.name, known.files)
  reports.set(key, report)
  return report
}

/** What another version changes for the shown blueprint; undefined when it cannot be told. */
export async function reportUpgrade(version: string): Promise<readonly UpgradeView[] | undefined> {
  try {
    return await moduleLibrary().upgradeReport(currentProject(), version)
  } catch (error) {
    announceFailure(messageOf(error))
    return undefined
  }
}

function settle(work: Promise<void>): void {
  work.catch((error: unknown) => announceFailure(messageOf(error)))
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
