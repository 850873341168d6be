import type { Analysis } from '../blueprint/analysis.ts'
import { editableYaml } from '../blueprint/editable-text.ts'
import type { Backend, Dict, GroupName, ModuleId, Provider, Validator } from '../blueprint/model.ts'
import { readNotes } from '../blueprint/module-notes.ts'
import { type Expanded, type ExpandedModule, factsOf } from './expanded.ts'

/**
 * What the author wrote besides settings and variables, for forms about the blueprint, a group or a
 * module. Plain data: it crosses to the page.
 */
export type BlueprintParts = {
  readonly validators: readonly ValidatorPart[]
  /** Of all groups that name none of their own. */
  readonly backend: BackendPart | undefined
  /** Empty where none are written: the toolkit's own count then. */
  readonly providers: readonly ProviderPart[]
  readonly groups: readonly GroupPart[]
  readonly modules: readonly ModulePart[]
}

export type BackendPart = { readonly type: string; readonly configuration: readonly NamedText[] }

export type ProviderPart = {
  readonly name: string
  readonly source: string
  readonly version: string
  readonly configuration: readonly NamedText[]
}

export type ValidatorPart = {
  readonly name: string
  readonly skip: boolean
  readonly inputs: readonly NamedText[]
}

/** An entry of a dictionary: its value as YAML, as the author wrote it. */
export type NamedText = { readonly name: string; readonly text: string }

export type GroupPart = {
  readonly name: GroupName
  readonly backend: BackendPart | undefined
  readonly providers: readonly ProviderPart[]
}

export type ModulePart = {
  readonly id: ModuleId
  readonly source: string
  /** As written; empty where the key is missing, which means Terraform. */
  readonly kind: string
  /** Outputs that the deployment shows. */
  readonly outputs: readonly {
    readonly name: string
    readonly description: string
    readonly sensitive: boolean
  }[]
  /** All that the module has; empty where its files are not known. */
  readonly offered: readonly string[]
  /** What the comment lines right above it say. */
  readonly note: string
}

/** Undefined while the text cannot be read. */
export function partsOf({
  document,
  blueprint,
  expanded,
  texts,
}: Pick<Analysis<Expanded>, 'document' | 'blueprint' | 'expanded' | 'texts'>):
  | BlueprintParts
  | undefined {
  if (blueprint === undefined || expanded === undefined) return undefined
  const text = texts.blueprint
  const modules = [...expanded.modules.values()]
  const notes = readNotes(
    document,
    modules.map(({ written }) => written),
  )
  return {
    validators: blueprint.validators.map((validator) => viewValidator(validator, text)),
    backend: viewBackend(blueprint.backendDefaults, text),
    providers: (blueprint.providers ?? []).map((provider) => viewProvider(provider, text)),
    groups: expanded.groups.map(({ name, written }) => ({
      name,
      backend: viewBackend(written.backend, text),
      providers: (written.providers ?? []).map((provider) => viewProvider(provider, text)),
    })),
    modules: modules.map((module) => viewModule(module, notes.get(module.id) ?? '')),
  }
}

function viewValidator({ name, skip, inputs }: Validator, text: string): ValidatorPart {
  return { name: name?.text ?? '', skip, inputs: viewDict(inputs, text) }
}

function viewBackend(backend: Backend | undefined, text: string): BackendPart | undefined {
  if (backend === undefined) return undefined
  const { type, configuration } = backend
  return { type: type?.text ?? '', configuration: viewDict(configuration, text) }
}

function viewProvider(
  { name, source, version, configuration }: Provider,
  text: string,
): ProviderPart {
  return {
    name: name.text,
    source: source?.text ?? '',
    version: version?.text ?? '',
    configuration: viewDict(configuration, text),
  }
}

function viewDict({ entries }: Dict, text: string): readonly NamedText[] {
  return [...entries.values()].map(({ name, value }) => ({ name, text: editableYaml(value, text) }))
}

function viewModule(module: ExpandedModule, note: string): ModulePart {
  const { id, written } = module
  return {
    id,
    source: written.source?.text ?? '',
    kind: written.kind?.text ?? '',
    outputs: written.outputs.map(({ name, description, sensitive }) => {
      return { name: name.text, description, sensitive }
    }),
    offered: [...(factsOf(module)?.outputs.keys() ?? [])],
    note,
  }
}
