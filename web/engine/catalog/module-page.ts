import { printValue } from '../hcl/print-value.ts'
import type { ModuleDetails } from './details.ts'
import { filledBy, fillersOf, type ModuleMatch } from './matches.ts'
import type { Catalog, Input, Module, ModuleKind } from './model.ts'

/** All that a person may want to know of a module. Plain data: it crosses to the page. */
export type ModulePage = {
  readonly path: string
  readonly name: string
  readonly kind: ModuleKind
  readonly origin: Module['origin']
  /** The one line of the palette; empty for modules that are not ours to describe. */
  readonly summary: string
  /** These four are empty when nobody wrote them. */
  readonly purpose: string
  readonly when: string
  readonly needs: string
  readonly gives: string
  /** Required ones first, then by name. */
  readonly inputs: readonly PageInput[]
  readonly outputs: readonly PageOutput[]
  /** Modules whose settings this one fills by `use`, and those that fill this one's. */
  readonly fills: readonly ModuleMatch[]
  readonly filledBy: readonly ModuleMatch[]
  readonly requiredApis: readonly string[]
  readonly deprecated:
    | { readonly date: string; readonly alternative: string | undefined }
    | undefined
  /** The module's folder at its version, on the web; undefined for given modules. */
  readonly link: string | undefined
}

export type PageInput = {
  readonly name: string
  readonly typeText: string
  readonly required: boolean
  /** As HCL; undefined when the input is required. */
  readonly defaultText: string | undefined
  /** Empty when there is none. */
  readonly description: string
  /** Paths of modules that give it by `use`. */
  readonly filledBy: readonly string[]
}

export type PageOutput = {
  readonly name: string
  readonly description: string
  /** Paths of modules that take it by `use`. */
  readonly fills: readonly string[]
}

const REPOSITORY = 'https://github.com/GoogleCloudPlatform/cluster-toolkit'

/** The page of a module of the catalog or a given one, with words when there are any. */
export function modulePageOf(
  module: Module,
  catalog: Catalog,
  details: ModuleDetails | undefined,
): ModulePage {
  const fills = filledBy(module, catalog)
  const fillers = fillersOf(module, catalog)
  const { deprecationDate, alternativeModule } = module.metadata
  return {
    path: module.path,
    name: module.name,
    kind: module.kind,
    origin: module.origin,
    summary: module.summary,
    purpose: details?.purpose ?? '',
    when: details?.when ?? '',
    needs: details?.needs ?? '',
    gives: details?.gives ?? '',
    inputs: [...module.inputs.values()]
      .map((input) => toPageInput(input, details, fillers))
      .sort((a, b) => Number(b.required) - Number(a.required)),
    outputs: [...module.outputs.values()].map(({ name, description }) => ({
      name,
      description: details?.outputs.get(name) ?? description ?? '',
      fills: pathsWith(name, fills),
    })),
    fills,
    filledBy: fillers,
    requiredApis: module.requiredApis,
    deprecated:
      deprecationDate === undefined
        ? undefined
        : { date: deprecationDate, alternative: alternativeModule },
    link:
      module.origin === 'given'
        ? undefined
        : `${REPOSITORY}/tree/${catalog.version}/${module.path}`,
  }
}

function toPageInput(
  { name, typeText, required, default: value, description }: Input,
  details: ModuleDetails | undefined,
  fillers: readonly ModuleMatch[],
): PageInput {
  return {
    name,
    typeText,
    required,
    defaultText: value === undefined ? undefined : printValue(value),
    description: details?.inputs.get(name) ?? description ?? '',
    filledBy: pathsWith(name, fillers),
  }
}

function pathsWith(name: string, matches: readonly ModuleMatch[]): readonly string[] {
  return matches.filter(({ settings }) => settings.includes(name)).map(({ path }) => path)
}
