import type { Attribute, Block, Body, ObjectExpression } from '../hcl/syntax-tree.ts'
import { isPrimitive } from '../hcl/type.ts'
import { typeOf } from '../hcl/value.ts'
import type { DeclaredProvider, FileReader } from './declarations.ts'
import { readConstant, readText } from './read-constant.ts'

/**
 * The `required_providers` blocks of a `terraform` block, which fail a module when they are not of
 * their form or give one provider two sources (terraform-config-inspect, `provider_ref.go`).
 */
export function readRequiredProviders(body: Body, reader: FileReader): void {
  for (const block of body.blocks) {
    if (block.type.name === 'required_providers') readBlock(block, reader)
  }
}

function readBlock({ body, type }: Block, reader: FileReader): void {
  const [inner] = body.blocks
  if (inner !== undefined)
    reader.fail({ kind: 'provider', name: inner.type.name }, type.range.start)
  for (const attribute of body.attributes) {
    const requirement = readRequirement(attribute, reader)
    if (requirement !== undefined) addRequirement(attribute, requirement, reader)
  }
}

/** Version constraints add up; a source must stay the same. */
function addRequirement(
  { name: { name }, range }: Attribute,
  { source, versions }: Requirement,
  reader: FileReader,
): void {
  const { providers } = reader.declarations
  const earlier = providers.get(name)
  const isOther = source !== '' && (earlier?.source ?? '') !== '' && source !== earlier?.source
  if (isOther) reader.fail({ kind: 'provider-sources', name }, range.start)
  providers.set(name, {
    declared: true,
    source: source === '' || isOther ? (earlier?.source ?? '') : source,
    versions: [...(earlier?.versions ?? []), ...versions],
  })
}

type Requirement = Pick<DeclaredProvider, 'source' | 'versions'>

/** A version may stand there alone. */
function readRequirement(
  { name, value, range }: Attribute,
  reader: FileReader,
): Requirement | undefined {
  const constant = readConstant(value)
  if (constant !== undefined && isPrimitive(typeOf(constant))) {
    const version = readText(value)
    if (version !== undefined) return { source: '', versions: [version] }
    reader.fail({ kind: 'argument-type', argument: name.name, wanted: 'text' }, range.start)
    return undefined
  }
  const fields = value.kind === 'object' ? readFields(value) : undefined
  if (fields === undefined) {
    reader.fail({ kind: 'provider', name: name.name }, range.start)
    return undefined
  }
  const version = fields.get('version')
  return { source: fields.get('source') ?? '', versions: version === undefined ? [] : [version] }
}

/** `source` and `version`; undefined when one of them is no text. */
function readFields({ items }: ObjectExpression): ReadonlyMap<string, string> | undefined {
  const fields = new Map<string, string>()
  for (const { key, value } of items) {
    const field = keyOf(key)
    if (field === undefined) return undefined
    if (field !== 'source' && field !== 'version') continue
    const constant = readConstant(value)
    if (constant?.kind !== 'string') return undefined
    fields.set(field, constant.value)
  }
  return fields
}

/** A bare word as key means its own name. */
function keyOf(key: ObjectExpression['items'][number]['key']): string | undefined {
  if (key.kind === 'traversal' && key.steps.length === 0) return key.root.name
  const constant = readConstant(key)
  return constant?.kind === 'string' ? constant.value : undefined
}
