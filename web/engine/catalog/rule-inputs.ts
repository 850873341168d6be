import { bigFloatFromFloat64 } from '../hcl/big-float.ts'
import {
  makeBool,
  makeNumber,
  makeObject,
  makeString,
  makeTuple,
  untypedNull,
  type Value,
} from '../hcl/value.ts'

/** The inputs of a rule in a module's metadata: plain data that a stranger may have written. */
export type RuleInputs = ReadonlyMap<string, unknown>

/** Anything but a map has no inputs. */
export function readRuleInputs(inputs: unknown): RuleInputs {
  if (inputs instanceof Map) return new Map([...inputs].map(([key, value]) => [String(key), value]))
  const isMap = typeof inputs === 'object' && inputs !== null && !Array.isArray(inputs)
  return new Map(isMap ? Object.entries(inputs) : [])
}

/** A flag; undefined when there is something else in its place (`parseBoolInput`). */
export function readRuleFlag(
  inputs: RuleInputs,
  name: string,
  fallback: boolean,
): boolean | undefined {
  if (!inputs.has(name)) return fallback
  const value = inputs.get(name)
  return typeof value === 'boolean' ? value : undefined
}

export type RuleBound = { readonly kind: 'bound'; readonly value: number | undefined }

/** A whole number, fractions cut off; undefined when it is no number (`parseIntInput`). */
export function readRuleBound(inputs: RuleInputs, name: string): RuleBound | undefined {
  if (!inputs.has(name)) return { kind: 'bound', value: undefined }
  const value = inputs.get(name)
  if (typeof value === 'bigint') return { kind: 'bound', value: Number(value) }
  return typeof value === 'number' ? { kind: 'bound', value: Math.trunc(value) } : undefined
}

/** One name or a list of names (`parseStringList`). */
export function readRuleNames(inputs: RuleInputs, name: string): readonly string[] | undefined {
  const value = inputs.get(name)
  if (typeof value === 'string') return [value]
  if (!Array.isArray(value)) return undefined
  const names: string[] = []
  for (const item of value) {
    if (typeof item !== 'string') return undefined
    names.push(item)
  }
  return names
}

/** One name, if in a list (`parseString`). */
export function readRuleName(inputs: RuleInputs, name: string): string | undefined {
  const names = readRuleNames(inputs, name)
  return names?.length === 1 ? names[0] : undefined
}

export function readRuleText(inputs: RuleInputs, name: string): string | undefined {
  const value = inputs.get(name)
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** A value to compare with; null for null, and for what has no counterpart (`convertToCty`). */
export function toRuleValue(value: unknown): Value {
  switch (typeof value) {
    case 'boolean':
      return makeBool(value)
    case 'string':
      return makeString(value)
    case 'number':
    case 'bigint': {
      const number = bigFloatFromFloat64(Number(value))
      return number === undefined ? untypedNull : makeNumber(number)
    }
    default:
      if (Array.isArray(value)) return makeTuple(value.map(toRuleValue))
      if (typeof value !== 'object' || value === null) return untypedNull
      return makeObject([...readRuleInputs(value)].map(([name, part]) => [name, toRuleValue(part)]))
  }
}
