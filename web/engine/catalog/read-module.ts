import { printType } from '../hcl/type.ts'
import { compareBytes } from '../text/byte-order.ts'
import { type ConfigurationFile, configurationFiles } from './configuration-files.ts'
import {
  type Declarations,
  type DeclaredInput,
  FileReader,
  makeDeclarations,
} from './declarations.ts'
import { decodeFile, decodeWithMark } from './decode-file.ts'
import type { Input, Module, ModuleKind, Output } from './model.ts'
import type { ModuleFolder, ModuleProblem } from './module-folder.ts'
import { parseOld } from './parse-old.ts'
import { readConfiguration } from './read-configuration.ts'
import { readJsonConfiguration } from './read-json-configuration.ts'
import { type ReadMetadata, readMetadataOf } from './read-metadata.ts'
import { readOldConfiguration } from './read-old-configuration.ts'

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
  const gathered = readDeclarations(folder, kind)
  if (gathered.kind === 'unreadable') return gathered
  const { declarations } = gathered
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
      category: kind === 'packer' ? 'image' : 'other',
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

type Gathered =
  | { readonly kind: 'gathered'; readonly declarations: Declarations }
  | { readonly kind: 'unreadable'; readonly problem: ModuleProblem }

/**
 * When a file cannot be read, all are read again in the old syntax; what that gives counts, and if
 * it fails too, the first problem does (`LoadModule` in terraform-config-inspect).
 */
function readDeclarations(folder: ModuleFolder, kind: ModuleKind): Gathered {
  const files = configurationFiles(folder, kind)
  if (files.length === 0) {
    const problem = { fault: { kind: 'no-files' }, file: undefined, line: undefined } as const
    return { kind: 'unreadable', problem }
  }
  const declarations = makeDeclarations()
  const problem = readFiles(files, declarations)
  if (problem === undefined) return { kind: 'gathered', declarations }
  const older = problem.fault.kind === 'number-range' ? undefined : readOldFiles(files)
  return older === undefined
    ? { kind: 'unreadable', problem }
    : { kind: 'gathered', declarations: older }
}

/** Fills the declarations; the first thing that is wrong comes back. */
function readFiles(
  files: readonly ConfigurationFile[],
  declarations: Declarations,
): ModuleProblem | undefined {
  for (const file of files) {
    const problem = readFile(file, declarations)
    if (problem !== undefined) return problem
  }
  return undefined
}

function readOldFiles(files: readonly ConfigurationFile[]): Declarations | undefined {
  const declarations = makeDeclarations()
  for (const { path, content } of files) {
    const text = decodeWithMark(content)
    const root = text === undefined ? undefined : parseOld(text)
    if (text === undefined || root === undefined) return undefined
    const reader = new FileReader(path, text, declarations)
    if (!readOldConfiguration(root, reader)) return undefined
  }
  return declarations
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
