import type { Attribute, Block, Body, ObjectExpression } from '../hcl/syntax-tree.ts'
import { isPrimitive } from '../hcl/type.ts'
import { typeOf } from '../hcl/value.ts'
import type { FileReader } from './declarations.ts'
import { readConstant } from './read-constant.ts'

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
  const { providerSources } = reader.declarations
  for (const attribute of body.attributes) {
    const { name } = attribute.name
    const source = readSource(attribute, reader)
    if (source === undefined) continue
    const earlier = providerSources.get(name) ?? source
    providerSources.set(name, earlier)
    if (earlier !== source) reader.fail({ kind: 'provider-sources', name }, attribute.range.start)
  }
}

/** Undefined when there is none: a version may stand there alone. */
function readSource({ name, value, range }: Attribute, reader: FileReader): string | undefined {
  const constant = readConstant(value)
  if (constant !== undefined && isPrimitive(typeOf(constant))) return undefined
  const fields = value.kind === 'object' ? readFields(value) : undefined
  if (fields !== undefined) return fields.get('source')
  reader.fail({ kind: 'provider', name: name.name }, range.start)
  return undefined
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
