import { parseBody } from '../hcl/parse-body.ts'
import { parseTraversal } from '../hcl/parse-traversal.ts'
import type { Block, Body } from '../hcl/syntax-tree.ts'
import { argumentOf, sensitiveArgument, textArgument } from './block-arguments.ts'
import type { FileReader } from './declarations.ts'
import { readText } from './read-constant.ts'
import { readRequiredPlugins } from './read-required-plugins.ts'
import { readRequiredProviders } from './read-required-providers.ts'
import { readVariable } from './read-variable.ts'

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
    if (wanted === undefined) readUnchecked(block, reader)
    else if (block.labels.length === wanted) readBlock(block, reader)
    else reader.fail({ kind: 'labels', block: block.type.name, wanted }, block.range.start)
  }
}

/** What only Packer minds: the reader sees nothing wrong in it. */
function readUnchecked({ type, body }: Block, reader: FileReader): void {
  if (type.name === 'packer') readRequiredPlugins(body, reader.declarations)
}

function readBlock(block: Block, reader: FileReader): void {
  const { declarations } = reader
  const { body } = block
  const name = block.labels[0]?.text ?? ''
  switch (block.type.name) {
    case 'variable':
      declarations.inputs.set(name, readVariable(name, body, reader))
      return
    case 'output':
      declarations.outputs.set(name, {
        name,
        sensitive: sensitiveArgument(body, reader),
        description: textArgument('description', body, reader),
      })
      return
    case 'terraform':
      readTerraform(body, reader)
      return
    case 'provider':
      readProvider(name, body, reader)
      return
    case 'module':
      readCall(name, body, reader)
      return
    default:
      readResource(name, body, reader)
  }
}

function readTerraform(body: Body, reader: FileReader): void {
  const version = textArgument('required_version', body, reader)
  if (argumentOf(body, 'required_version') !== undefined) {
    reader.declarations.requiredVersions.push(version)
  }
  readRequiredProviders(body, reader)
}

function readProvider(name: string, body: Body, reader: FileReader): void {
  const version = textArgument('version', body, reader)
  textArgument('alias', body, reader)
  const { source, versions } = implyProvider(name, reader)
  const declared = reader.declarations.providers.get(name)?.declared ?? false
  const all = version === '' ? versions : [...versions, version]
  reader.declarations.providers.set(name, { declared, source, versions: all })
}

/** An override that names no source keeps the one before. */
function readCall(name: string, body: Body, reader: FileReader): void {
  const { calls } = reader.declarations
  const source = textArgument('source', body, reader) || (calls.get(name)?.source ?? '')
  calls.set(name, { source, version: textArgument('version', body, reader) })
}

/** `provider = name.alias`, in quotes or not; without it the type begins with the name. */
function readResource(type: string, body: Body, reader: FileReader): void {
  const argument = argumentOf(body, 'provider')
  if (argument === undefined) {
    implyProvider(type.split('_')[0] ?? type, reader)
    return
  }
  const { value } = argument
  const text = value.kind === 'traversal' ? undefined : readText(value)
  const quoted = text === undefined ? undefined : parseTraversal(text)
  if (value.kind === 'traversal') implyProvider(value.root.name, reader)
  else if (quoted?.ok) implyProvider(quoted.value.root.name, reader)
  else reader.fail({ kind: 'not-constant', argument: 'provider' }, value.range.start)
}

function implyProvider(name: string, { declarations: { providers } }: FileReader) {
  const provider = providers.get(name) ?? { declared: false, source: '', versions: [] }
  providers.set(name, provider)
  return provider
}
