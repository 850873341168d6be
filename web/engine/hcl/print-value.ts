import { printBigFloat } from './big-float-text.ts'
import { isIdentifier } from './identifier.ts'
import { quoteString } from './quote.ts'
import { partsOf, type Value } from './value.ts'

/**
 * A value as HCL text, before formatting: lists, sets and tuples in one line, maps and objects an
 * entry a line in the byte order of their keys, which are quoted where they are no names
 * (`TokensForValue` of hclwrite and of `pkg/config/expression.go`). An infinite number comes out as
 * `+Inf`, which nothing reads back, as from the toolkit. A value that is unknown or holds
 * something unknown cannot be written; asking for it is a mistake of the caller.
 */
export function printValue(value: Value): string {
  switch (value.kind) {
    case 'unknown':
      throw new Error('an unknown value has no text')
    case 'null':
      return 'null'
    case 'bool':
      return String(value.value)
    case 'number':
      return printBigFloat(value.value)
    case 'string':
      return quoteString(value.value)
    case 'list':
    case 'set':
    case 'tuple':
      return `[${value.items.map(printValue).join(', ')}]`
    case 'map':
    case 'object':
      return printEntries(value)
  }
}

function printEntries(value: Value): string {
  const lines = (partsOf(value) ?? []).map(
    ([key, part]) => `${printKey(key)} = ${printValue(part)}\n`,
  )
  return lines.length === 0 ? '{}' : `{\n${lines.join('')}}`
}

function printKey(key: Value): string {
  return key.kind === 'string' && isIdentifier(key.value) ? key.value : printValue(key)
}
