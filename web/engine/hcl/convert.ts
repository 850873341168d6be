import { replaceAny } from './convert-any.ts'
import {
  findMapConversion,
  findObjectToMapConversion,
  findSequenceConversion,
  findTupleToSequenceConversion,
} from './convert-collection.ts'
import { explainMisfit } from './convert-misfit.ts'
import { findPrimitiveConversion } from './convert-primitive.ts'
import {
  type Conversion,
  type Converted,
  converted,
  type Rules,
  type Unified,
} from './convert-rules.ts'
import {
  findMapToObjectConversion,
  findObjectConversion,
  findTupleConversion,
} from './convert-structure.ts'
import { equalTypes, isPrimitive, type Type, withoutOptional } from './type.ts'
import { unify } from './unify.ts'
import { typeOf, type Value } from './value.ts'

/**
 * The value as one of the wanted type, by cty's rules (`convert.Convert`, unsafe conversions
 * included): what Terraform does with a module's input, and HCL with operands. The type may have
 * `any` and optional attributes in it. A misfit says why not, and where in the value; its reason
 * `breakdown` is a case over which cty itself panics.
 */
export function convert(value: Value, wanted: Type): Converted {
  const type = typeOf(value)
  if (equalTypes(type, withoutOptional(wanted))) return converted(value)
  const conversion = findConversion(type, wanted)
  if (conversion !== undefined) return conversion(value)
  return { kind: 'misfit', misfit: explainMisfit(rules, type, wanted) }
}

/** The way from one type to another, if any value can go it; single values may still not fit. */
export function findConversion(from: Type, to: Type): Conversion | undefined {
  return rules.find(from, to, true)
}

/** The one type that all of the types convert to, as the branches of a condition must. */
export function unifyTypes(types: readonly Type[]): Unified | undefined {
  return rules.unify(types, true)
}

const rules: Rules = {
  find: (from, to, unsafe) => {
    const conversion = findKnown(from, to, unsafe)
    return conversion && passingNothing(conversion, to)
  },
  unify: (types, unsafe) => unify(rules, types, unsafe),
}

/** Nulls and unknowns only change their type. */
function passingNothing(conversion: Conversion, to: Type): Conversion {
  return (value) => {
    if (to.kind === 'any') return converted(value)
    if (value.kind !== 'unknown' && value.kind !== 'null') return conversion(value)
    const type = replaceAny(value.type, withoutOptional(to), rules.unify)
    return converted({ kind: value.kind, type })
  }
}

/** cty `conversion.go`, getConversionKnown. */
function findKnown(from: Type, to: Type, unsafe: boolean): Conversion | undefined {
  if (to.kind === 'any') return converted
  // The type of the value itself will decide.
  if (from.kind === 'any') return unsafe ? (value) => convert(value, to) : undefined
  if (isPrimitive(from) && isPrimitive(to)) return findPrimitiveConversion(from, to, unsafe)
  switch (to.kind) {
    case 'tuple':
      return from.kind === 'tuple' ? findTupleConversion(rules, from, to, unsafe) : undefined
    case 'object':
      if (from.kind === 'object') return findObjectConversion(rules, from, to, unsafe)
      if (from.kind !== 'map' || !unsafe) return undefined
      return findMapToObjectConversion(rules, from.element, to)
    case 'map':
      if (from.kind === 'map') return findMapConversion(rules, from, to, unsafe)
      if (from.kind !== 'object') return undefined
      return findObjectToMapConversion(rules, from, to, unsafe)
    case 'list':
    case 'set':
      if (from.kind === 'tuple') return findTupleToSequenceConversion(rules, from, to, unsafe)
      if (from.kind !== 'list' && from.kind !== 'set') return undefined
      return findSequenceConversion(rules, from, to, unsafe)
    default:
      return undefined
  }
}
