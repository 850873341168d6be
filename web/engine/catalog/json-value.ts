import { toFloat64 } from '../hcl/big-float-text.ts'
import type { Value } from '../hcl/value.ts'
import { compareBytes } from '../text/byte-order.ts'

/** A value as JSON; what JSON has no word for is null. Names are sorted. */
export function valueToJson(value: Value): unknown {
  switch (value.kind) {
    case 'unknown':
    case 'null':
      return null
    case 'bool':
    case 'string':
      return value.value
    case 'number':
      return toFloat64(value.value)
    case 'list':
    case 'set':
    case 'tuple':
      return value.items.map(valueToJson)
    case 'map':
    case 'object':
      return entriesToJson([...value.entries].map(([name, part]) => [name, valueToJson(part)]))
  }
}

/** Plain data, with maps for objects, as JSON. Their order stays. */
export function dataToJson(data: unknown): unknown {
  if (typeof data === 'bigint') return Number(data)
  if (Array.isArray(data)) return data.map(dataToJson)
  if (!(data instanceof Map)) return data
  return Object.fromEntries([...data].map(([name, part]) => [String(name), dataToJson(part)]))
}

/** Names of the author's become own keys of the object, `__proto__` too. */
export function entriesToJson(entries: readonly (readonly [string, unknown])[]): {
  readonly [name: string]: unknown
} {
  return Object.fromEntries([...entries].sort(([a], [b]) => compareBytes(a, b)))
}
