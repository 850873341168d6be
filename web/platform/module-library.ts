import {
  attachedModules,
  findExternalModule,
  formatModuleFault,
  inspectFiles,
  listGiven,
  listPalette,
  type ModulePage,
  type ModuleProblem,
  modulePageOf,
  ownDetails,
  parseDetails,
  readToolkit,
  type ToolkitProgress,
  type TreeModule,
} from '../engine/index.ts'
import type {
  FilesReport,
  FoundModuleSummary,
  ModuleFileProblem,
  ModuleLibrary,
  ToolkitReading,
} from './engine-protocol.ts'
import { givenModulesOf, type ModuleShelf, type Surroundings } from './module-shelf.ts'

/** Texts that are fetched when somebody asks for what they say. */
export type DetailTexts = {
  /** Our description of a built-in module; undefined when there is none. */
  readonly moduleDetails: (path: string) => Promise<string | undefined>
  /** What we know of modules outside the toolkit, for `findExternalModule`. */
  readonly externalModules: () => Promise<string>
}

/** How many modules of a checkout are read in one call: a few hundredths of a second. */
const STEP = 5

/** What is answered about modules, besides what follows from a blueprint. */
export function makeModuleLibrary(
  loading: Promise<ModuleShelf>,
  texts: DetailTexts,
): Omit<ModuleLibrary, 'upgradeReport'> {
  const readings = new Map<number, Generator<ToolkitProgress>>()

  async function continueToolkit(reading: number): Promise<ToolkitReading> {
    const steps = readings.get(reading)
    if (steps === undefined) throw new Error('this reading of a toolkit is over')
    for (let count = 1; ; count++) {
      const step = steps.next()
      if (step.done) throw new Error('the last step of a reading has the catalog')
      const { catalog, problems } = step.value
      if (catalog === undefined && count < STEP) continue
      if (catalog !== undefined) readings.delete(reading)
      return { ...step.value, reading, problems: problems.map(toPathProblem) }
    }
  }

  return {
    modules: async (project) => {
      const shelf = await loading
      const surroundings = shelf.surroundingsOf(project ?? noProject)
      return [...listPalette(surroundings.catalog), ...listGiven(givenModulesOf(surroundings))]
    },
    modulePage: async (project, path) => {
      const surroundings = (await loading).surroundingsOf(project)
      return (
        (await builtInPage(path, surroundings, texts)) ??
        givenPage(path, surroundings) ??
        externalPage(path, surroundings, await texts.externalModules())
      )
    },
    describeFiles: async (name, given) => {
      const { modules, ...rest } = inspectFiles(name, given)
      return { ...rest, modules: modules.map(toSummary) } satisfies FilesReport
    },
    addPackages: async (packages) => (await loading).addPackages(packages),
    addCatalogs: async (catalogs) => (await loading).addCatalogs(catalogs),
    startToolkit: async (files, version) => {
      const reading = Math.max(0, ...readings.keys()) + 1
      readings.set(reading, readToolkit(files, version))
      return continueToolkit(reading)
    },
    continueToolkit,
  }
}

const noProject = { blueprint: '', deployment: undefined }

async function builtInPage(
  path: string,
  { catalog, details }: Surroundings,
  { moduleDetails }: DetailTexts,
): Promise<ModulePage | undefined> {
  const module = catalog.modules.get(path)
  if (module === undefined) return undefined
  // Without a network the facts are there all the same.
  const ours = () => moduleDetails(path).catch(() => undefined)
  const text = details === undefined ? await ours() : details.get(path)
  return modulePageOf(module, catalog, text === undefined ? undefined : parseDetails(text))
}

function givenPage(source: string, surroundings: Surroundings): ModulePage | undefined {
  const { inputs, catalog, packages } = surroundings
  const attached = attachedModules(packages, catalog).find((one) => one.source === source)
  const facts = inputs.findGiven?.(source, attached?.kind ?? 'terraform')
  if (facts?.kind !== 'known') return undefined
  const { module, files } = facts
  return modulePageOf(module, catalog, ownDetails(module, files?.files ?? new Map()))
}

function externalPage(
  source: string,
  { catalog }: Surroundings,
  text: string,
): ModulePage | undefined {
  const found = findExternalModule(source, text)
  return found && modulePageOf(found.module, catalog, found.details)
}

function toSummary(module: TreeModule): FoundModuleSummary {
  const folder = module.path === '.' ? '' : module.path
  if (module.outcome === 'unreadable') {
    const { kind, problem } = module
    return { folder, kind, inputs: 0, outputs: 0, problem: toProblem(problem) }
  }
  const { inputs, outputs } = module.read.module
  return {
    folder,
    kind: module.kind,
    inputs: inputs.size,
    outputs: outputs.size,
    problem: undefined,
  }
}

function toProblem({ file, line, fault }: ModuleProblem): ModuleFileProblem {
  return { file, line, message: formatModuleFault(fault) }
}

function toPathProblem({ path, problem }: ToolkitProgress['problems'][number]) {
  return { path, ...toProblem(problem) }
}
