import { bigFloatFromFloat64, isOutOfRange } from '../hcl/big-float.ts'
import { toFloat64 } from '../hcl/big-float-text.ts'
import { convert } from '../hcl/convert.ts'
import { type EvaluationContext, evaluate } from '../hcl/evaluate.ts'
import type { Expression } from '../hcl/syntax-tree.ts'
import { boolType, stringType, type Type } from '../hcl/type.ts'
import { makeObject, makeTuple, untypedNull, type Value } from '../hcl/value.ts'

/** A module's own arguments are evaluated without any variables and functions. */
const nothing: EvaluationContext = { variables: new Map(), functions: new Map() }

/** What a constant expression comes to; undefined when it is not constant. */
export function readConstant(expression: Expression): Value | undefined {
  const evaluation = evaluate(expression, nothing)
  return evaluation.kind === 'value' ? evaluation.value : undefined
}

/** The text that an expression is or converts to; undefined for null and all else. */
export function readText(expression: Expression): string | undefined {
  const value = readAs(expression, stringType)
  return value?.kind === 'string' ? value.value : undefined
}

/** The same for `true` and `false`. */
export function readBool(expression: Expression): boolean | undefined {
  const value = readAs(expression, boolType)
  return value?.kind === 'bool' ? value.value : undefined
}

function readAs(expression: Expression, type: Type): Value | undefined {
  const value = readConstant(expression)
  if (value === undefined) return undefined
  const converted = convert(value, type)
  return converted.kind === 'value' ? converted.value : undefined
}

/**
 * A default as the toolkit keeps it: what is left after a trip through JSON, with 64-bit numbers,
 * tuples for all lists and objects for all maps. Undefined when a number is beyond that range.
 */
export function toPlainDefault(value: Value): Value | undefined {
  switch (value.kind) {
    case 'null':
    case 'unknown':
      return untypedNull
    case 'bool':
    case 'string':
      return value
    case 'number': {
      if (isOutOfRange(value.value)) return undefined
      const float = toFloat64(value.value)
      const number = Number.isFinite(float) ? bigFloatFromFloat64(float) : undefined
      return number && { kind: 'number', value: number }
    }
    case 'list':
    case 'set':
    case 'tuple': {
      const items = value.items.map(toPlainDefault)
      return items.every((item) => item !== undefined) ? makeTuple(items) : undefined
    }
    case 'map':
    case 'object': {
      const entries: (readonly [string, Value])[] = []
      for (const [name, part] of value.entries) {
        const plain = toPlainDefault(part)
        if (plain === undefined) return undefined
        entries.push([name, plain])
      }
      return makeObject(entries)
    }
  }
}
