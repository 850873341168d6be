import { parse } from 'yaml'
import { bigFloatFromFloat64, bigFloatFromInteger } from '../engine/hcl/big-float.ts'
import { printBigFloat } from '../engine/hcl/big-float-text.ts'
import type { EvaluationContext } from '../engine/hcl/evaluate.ts'
import { makeToolkitFunctions } from '../engine/hcl/functions.ts'
import { sortedEntries } from '../engine/hcl/sorted-entries.ts'
import {
  makeBool,
  makeNumber,
  makeObject,
  makeString,
  makeTuple,
  untypedNull,
  type Value,
} from '../engine/hcl/value.ts'

/** What an expression sees in the toolkit: the variables of a YAML text under `var`. */
export function contextOfVariables(variables: ReadonlyMap<string, Value>): EvaluationContext {
  return {
    variables: new Map([['var', makeObject(variables)]]),
    functions: makeToolkitFunctions(() => ({ kind: 'failure', problem: 'no files here' })),
  }
}

/** The mapping under `vars` of a YAML text. */
export function readVariables(yaml: string): ReadonlyMap<string, Value> {
  const { vars } = parse(yaml, { intAsBigInt: true }) as { readonly vars: object }
  return new Map(Object.entries(vars).map(([name, value]) => [name, valueOfData(value)]))
}

function valueOfData(data: unknown): Value {
  if (typeof data === 'string') return makeString(data)
  if (typeof data === 'boolean') return makeBool(data)
  if (typeof data === 'bigint') return makeNumber(bigFloatFromInteger(data))
  if (typeof data === 'number') {
    const number = bigFloatFromFloat64(data)
    return number === undefined ? untypedNull : makeNumber(number)
  }
  if (Array.isArray(data)) return makeTuple(data.map(valueOfData))
  if (typeof data !== 'object' || data === null) return untypedNull
  return makeObject(Object.entries(data).map(([name, value]) => [name, valueOfData(value)]))
}

/** Plain data of a known value, types left out; numbers are their exact texts behind `#`. */
export function plainOf(value: Value): unknown {
  switch (value.kind) {
    case 'unknown':
      throw new Error('an unknown value')
    case 'null':
      return null
    case 'number':
      return `#${printBigFloat(value.value)}`
    case 'bool':
    case 'string':
      return value.value
    case 'list':
    case 'set':
    case 'tuple':
      return value.items.map(plainOf)
    case 'map':
    case 'object':
      return Object.fromEntries(
        sortedEntries(value.entries).map(([name, part]) => [name, plainOf(part)]),
      )
  }
}
