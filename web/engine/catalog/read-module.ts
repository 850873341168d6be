import { printType } from '../hcl/type.ts'
import { compareBytes } from '../text/byte-order.ts'
import { type ConfigurationFile, configurationFiles } from './configuration-files.ts'
import {
  type Declarations,
  type DeclaredInput,
  FileReader,
  makeDeclarations,
} from './declarations.ts'
import { decodeFile } from './decode-file.ts'
import type { Input, Module, ModuleKind, Output } from './model.ts'
import type { ModuleFolder, ModuleProblem } from './module-folder.ts'
import { readConfiguration } from './read-configuration.ts'
import { readJsonConfiguration } from './read-json-configuration.ts'
import { type ReadMetadata, readMetadataOf } from './read-metadata.ts'

export type ReadModule =
  | {
      readonly kind: 'known'
      readonly module: Module
      /** The sources of the modules that it calls, as written. */
      readonly calls: readonly string[]
      /** All that its files say, for `catalog-record.ts`. */
      readonly declarations: Declarations
      readonly metadata: ReadMetadata
    }
  | { readonly kind: 'unreadable'; readonly problem: ModuleProblem }

/**
 * The facts of a module, read from the files right inside its folder as the toolkit reads them
 * (`pkg/modulereader`, with terraform-config-inspect). The kind is the asker's: the same folder
 * may be a module of both kinds. `path` and `name` are what the module is known by.
 */
export function readModule(
  folder: ModuleFolder,
  { path, name, kind }: Pick<Module, 'path' | 'name' | 'kind'>,
): ReadModule {
  const declarations = makeDeclarations()
  const problem = readFiles(folder, kind, declarations)
  if (problem !== undefined) return { kind: 'unreadable', problem }
  const inputs = new Map<string, Input>()
  for (const declared of inNameOrder(declarations.inputs)) {
    const input = toInput(declared)
    if (input.kind === 'unreadable') return input
    inputs.set(declared.name, input.input)
  }
  const outputs = inNameOrder(declarations.outputs).map(({ name, description }): Output => {
    return description === '' ? { name } : { name, description }
  })
  const metadata = readMetadataOf(folder, path)
  return {
    kind: 'known',
    module: {
      path,
      name,
      kind,
      category: 'other',
      origin: 'given',
      summary: '',
      keywords: '',
      inputs,
      outputs: new Map(outputs.map((output) => [output.name, output])),
      requiredApis: metadata.services ?? [],
      metadata: metadata.metadata,
    },
    calls: [...new Set([...declarations.calls.values()].map(({ source }) => source))],
    declarations,
    metadata,
  }
}

/** Fills the declarations; the first thing that is wrong comes back. */
function readFiles(
  folder: ModuleFolder,
  kind: ModuleKind,
  declarations: Declarations,
): ModuleProblem | undefined {
  const files = configurationFiles(folder, kind)
  if (files.length === 0) return { fault: { kind: 'no-files' }, file: undefined, line: undefined }
  for (const file of files) {
    const problem = readFile(file, declarations)
    if (problem !== undefined) return problem
  }
  return undefined
}

function readFile(
  { path, content, isJson }: ConfigurationFile,
  declarations: Declarations,
): ModuleProblem | undefined {
  const text = decodeFile(content)
  if (text === undefined) return { fault: { kind: 'not-text' }, file: path, line: undefined }
  const reader = new FileReader(path, text, declarations)
  if (isJson) readJsonConfiguration(reader)
  else readConfiguration(reader)
  return reader.problem
}

function toInput({
  name,
  type,
  description,
  default: value,
}: DeclaredInput):
  | { readonly kind: 'input'; readonly input: Input }
  | { readonly kind: 'unreadable'; readonly problem: ModuleProblem } {
  if (type.kind === 'bad') return { kind: 'unreadable', problem: type.problem }
  const words = description === '' ? {} : { description }
  const known = { name, type, typeText: printType(type).replaceAll(' ', ''), ...words }
  const input: Input =
    value === undefined
      ? { ...known, required: true }
      : { ...known, required: false, default: value }
  return { kind: 'input', input }
}

export function inNameOrder<T extends { readonly name: string }>(
  items: ReadonlyMap<string, T>,
): readonly T[] {
  return [...items.values()].sort((a, b) => compareBytes(a.name, b.name))
}
