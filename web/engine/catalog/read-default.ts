import { bigFloatFromFloat64 } from '../hcl/big-float.ts'
import { anyType } from '../hcl/type.ts'
import type { Value } from '../hcl/value.ts'

/**
 * The value of an input's default, given as JSON. It is not converted to the input's type, as the
 * toolkit does not either (`pkg/modulereader/tfreader.go`): a list is a tuple, `{}` an object.
 */
export function readDefault(json: unknown): Value {
  switch (typeof json) {
    case 'boolean':
      return { kind: 'bool', value: json }
    case 'number':
      return readNumber(json)
    case 'string':
      return { kind: 'string', value: json.normalize('NFC') }
    default:
      return readCollection(json)
  }
}

/** JSON has no NaN, which alone is no number to HCL. */
function readNumber(json: number): Value {
  const value = bigFloatFromFloat64(json)
  return value === undefined ? { kind: 'null', type: anyType } : { kind: 'number', value }
}

function readCollection(json: unknown): Value {
  if (Array.isArray(json)) return { kind: 'tuple', items: json.map(readDefault) }
  if (typeof json !== 'object' || json === null) return { kind: 'null', type: anyType }
  const entries = Object.entries(json).map(
    ([name, part]) => [name.normalize('NFC'), readDefault(part)] as const,
  )
  return { kind: 'object', entries: new Map(entries) }
}
