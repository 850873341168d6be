import type { BigFloat } from '../hcl/big-float.ts'
import { anyType } from '../hcl/type.ts'
import type { Value } from '../hcl/value.ts'

/** Bits that a 64-bit float keeps: the toolkit holds the numbers of defaults as such. */
const DOUBLE_PRECISION = 53

/**
 * The value of an input's default, given as JSON. It is not converted to the input's type, as the
 * toolkit does not either (`pkg/modulereader/tfreader.go`): a list is a tuple, `{}` an object.
 */
export function readDefault(json: unknown): Value {
  switch (typeof json) {
    case 'boolean':
      return { kind: 'bool', value: json }
    case 'number':
      return { kind: 'number', value: bigFloatOf(json) }
    case 'string':
      return { kind: 'string', value: json.normalize('NFC') }
    default:
      return readCollection(json)
  }
}

function readCollection(json: unknown): Value {
  if (Array.isArray(json)) return { kind: 'tuple', items: json.map(readDefault) }
  if (typeof json !== 'object' || json === null) return { kind: 'null', type: anyType }
  const entries = Object.entries(json).map(
    ([name, part]) => [name.normalize('NFC'), readDefault(part)] as const,
  )
  return { kind: 'object', entries: new Map(entries) }
}

/** A finite 64-bit float, exactly. */
function bigFloatOf(number: number): BigFloat {
  let [rest, exponent] = [Math.abs(number), 0]
  for (; !Number.isInteger(rest); exponent--) rest *= 2
  let mantissa = BigInt(rest)
  for (; mantissa !== 0n && mantissa % 2n === 0n; exponent++) mantissa /= 2n
  return { negative: number < 0, mantissa, exponent, precision: DOUBLE_PRECISION }
}
