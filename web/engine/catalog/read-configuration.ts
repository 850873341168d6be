import { parseBody } from '../hcl/parse-body.ts'
import { parseTraversal } from '../hcl/parse-traversal.ts'
import type { Attribute, Block, Body } from '../hcl/syntax-tree.ts'
import { anyType } from '../hcl/type.ts'
import type { DeclaredInput, FileReader } from './declarations.ts'
import { readBool, readConstant, readText, toPlainDefault } from './read-constant.ts'
import { readInputType } from './read-input-type.ts'
import { readRequiredProviders } from './read-required-providers.ts'

/** How many labels the blocks have that the reader looks at; all others it passes over. */
const LABELS: ReadonlyMap<string, number> = new Map([
  ['terraform', 0],
  ['variable', 1],
  ['output', 1],
  ['provider', 1],
  ['resource', 2],
  ['data', 2],
  ['module', 1],
])

/**
 * Reads one file in HCL's own syntax as terraform-config-inspect does (`load_hcl.go`): inputs and
 * outputs are taken, and the few arguments of other blocks that it looks at are checked.
 */
export function readConfiguration(reader: FileReader): void {
  const parsed = parseBody(reader.text)
  if (!parsed.ok) {
    const { kind: problem, found, range } = parsed.problem
    reader.fail({ kind: 'syntax', problem, found }, range.start)
    return
  }
  for (const block of parsed.value.blocks) {
    const wanted = LABELS.get(block.type.name)
    if (wanted === undefined) continue
    if (block.labels.length === wanted) readBlock(block, reader)
    else reader.fail({ kind: 'labels', block: block.type.name, wanted }, block.range.start)
  }
}

function readBlock(block: Block, reader: FileReader): void {
  const name = block.labels[0]?.text ?? ''
  switch (block.type.name) {
    case 'variable':
      reader.declarations.inputs.set(name, readInput(name, block.body, reader))
      return
    case 'output':
      readSensitive(block.body, reader)
      reader.declarations.outputs.set(name, {
        name,
        description: textArgument('description', block.body, reader),
      })
      return
    case 'terraform':
      textArgument('required_version', block.body, reader)
      readRequiredProviders(block.body, reader)
      return
    case 'provider':
      textArgument('version', block.body, reader)
      textArgument('alias', block.body, reader)
      return
    case 'module':
      textArgument('source', block.body, reader)
      textArgument('version', block.body, reader)
      return
    default:
      checkProviderReference(block.body, reader)
  }
}

function readInput(name: string, body: Body, reader: FileReader): DeclaredInput {
  const description = textArgument('description', body, reader)
  readSensitive(body, reader)
  return {
    name,
    type: typeArgument(name, body, reader),
    description,
    default: defaultArgument(body, reader),
  }
}

function typeArgument(name: string, body: Body, reader: FileReader): DeclaredInput['type'] {
  const value = argumentOf(body, 'type')?.value
  if (value === undefined) return anyType
  const type = readInputType(value, reader.text)
  return type.ok ? type.value : reader.badType(name, type.problem, value.range.start)
}

function defaultArgument(body: Body, reader: FileReader): DeclaredInput['default'] {
  const argument = argumentOf(body, 'default')
  const value = argument && readConstantOf(argument, reader)
  if (argument === undefined || value === undefined) return undefined
  const plain = toPlainDefault(value)
  if (plain === undefined) reader.fail({ kind: 'number-range' }, argument.value.range.start)
  return plain
}

function readConstantOf({ name, value }: Attribute, reader: FileReader) {
  const constant = readConstant(value)
  if (constant === undefined) {
    reader.fail({ kind: 'not-constant', argument: name.name }, value.range.start)
  }
  return constant
}

/** An argument that must be text or convert to it; empty when it is not there. */
function textArgument(name: string, body: Body, reader: FileReader): string {
  const argument = argumentOf(body, name)
  if (argument === undefined || readConstantOf(argument, reader) === undefined) return ''
  const text = readText(argument.value)
  if (text !== undefined) return text
  reader.fail({ kind: 'argument-type', argument: name, wanted: 'text' }, argument.value.range.start)
  return ''
}

/** Its value goes nowhere, but it must be one. */
function readSensitive(body: Body, reader: FileReader): void {
  const argument = argumentOf(body, 'sensitive')
  if (argument === undefined || readConstantOf(argument, reader) === undefined) return
  if (readBool(argument.value) !== undefined) return
  const fault = { kind: 'argument-type', argument: 'sensitive', wanted: 'bool' } as const
  reader.fail(fault, argument.value.range.start)
}

/** `provider = name.alias` of a resource, in quotes or not. */
function checkProviderReference(body: Body, reader: FileReader): void {
  const argument = argumentOf(body, 'provider')
  if (argument === undefined || argument.value.kind === 'traversal') return
  const text = readText(argument.value)
  if (text !== undefined && parseTraversal(text).ok) return
  reader.fail({ kind: 'not-constant', argument: 'provider' }, argument.value.range.start)
}

function argumentOf({ attributes }: Body, name: string): Attribute | undefined {
  return attributes.find((attribute) => attribute.name.name === name)
}
