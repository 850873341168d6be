import type {
  ModuleFolder,
  ModulePage,
  ModuleProblem,
  ToolkitProgress,
  TreeModule,
} from '../engine/index.ts'
import {
  findExternalModule,
  formatModuleFault,
  inspectFiles,
  modulePageOf,
  ownDetails,
  parseDetails,
  readToolkit,
} from '../engine/modules.ts'
import type {
  FilesReport,
  FoundModuleSummary,
  ModuleFileProblem,
  ToolkitReading,
} from './engine-protocol.ts'
import type { Surroundings } from './module-shelf.ts'

/** Texts that are fetched when somebody asks for what they say. */
export type DetailTexts = {
  /** Our description of a built-in module; undefined when there is none. */
  readonly moduleDetails: (path: string) => Promise<string | undefined>
  /** What we know of modules outside the toolkit, for `findExternalModule`. */
  readonly externalModules: () => Promise<string>
}

export { readToolkit }

/** All about a module: of the toolkit, given with the project, or else known to us. */
export async function findPage(
  path: string,
  surroundings: Surroundings,
  texts: DetailTexts,
): Promise<ModulePage | undefined> {
  return (
    (await builtInPage(path, surroundings, texts)) ??
    givenPage(path, surroundings) ??
    externalPage(path, surroundings, await texts.externalModules())
  )
}

/** What lies in a folder or zip that a user chose. */
export function describeFiles(name: string, given: ModuleFolder): FilesReport {
  const { modules, ...rest } = inspectFiles(name, given)
  return { ...rest, modules: modules.map(toSummary) }
}

/** How far a checkout is read, ready to be shown. */
export function toReading(progress: ToolkitProgress, reading: number): ToolkitReading {
  return { ...progress, reading, problems: progress.problems.map(toPathProblem) }
}

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
  const { inputs, catalog, attached } = surroundings
  const kind = attached.find((one) => one.source === source)?.kind ?? 'terraform'
  const facts = inputs.findGiven?.(source, kind)
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
