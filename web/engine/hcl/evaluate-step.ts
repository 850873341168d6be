import type { Misfit } from '../diagnostic/codes/hcl-codes.ts'
import type { ArgsOf } from '../diagnostic/codes.ts'
import type { Range } from '../text/span.ts'
import { toBigInt } from './big-float.ts'
import { convert } from './convert.ts'
import { failed, type Outcome, problem, sound } from './evaluate-run.ts'
import { numberType, printType, stringType, type Type } from './type.ts'
import { typeOf, untypedUnknown, type Value } from './value.ts'

// Single steps into values, as `hcl.GetAttr` and `hcl.Index` take them.

type StepReason = ArgsOf<'expression-step'>['reason']

/** `value.name` */
export function takeAttribute(value: Value, name: string, range: Range): Outcome {
  const type = typeOf(value)
  if (type.kind === 'any' && value.kind === 'unknown') return sound(untypedUnknown)
  if (value.kind === 'null') return noStep(name, type, 'null', range)
  if (type.kind !== 'object' && type.kind !== 'map') return noStep(name, type, 'no-steps', range)
  const found = takeNamed(value, type, name.normalize('NFC'))
  return found === undefined ? noStep(name, type, 'absent', range) : sound(found)
}

function takeNamed(value: Value, type: Type, name: string): Value | undefined {
  if (value.kind === 'object' || value.kind === 'map') return value.entries.get(name)
  if (type.kind === 'map') return { kind: 'unknown', type: type.element }
  const attribute = type.kind === 'object' ? type.attributes.get(name) : undefined
  return attribute && { kind: 'unknown', type: attribute.type }
}

/** `value[key]` */
export function takeIndex(value: Value, key: Value, range: Range): Outcome {
  const type = typeOf(value)
  if (value.kind === 'null') return noStep(describeKey(key), type, 'null', range)
  if (key.kind === 'null') return wrongKey({ path: [], reason: { kind: 'null' } }, range)
  if (type.kind === 'any' || typeOf(key).kind === 'any') return sound(untypedUnknown)
  switch (type.kind) {
    case 'list':
    case 'tuple':
      return takeByConverted(key, numberType, range, (index) => takeItem(value, type, index, range))
    case 'map':
    case 'object':
      return takeByConverted(key, stringType, range, (name) => takeEntry(value, type, name, range))
    default:
      return noStep(describeKey(key), type, 'no-steps', range)
  }
}

function takeByConverted(
  key: Value,
  wanted: Type,
  range: Range,
  take: (key: Value) => Outcome,
): Outcome {
  const result = convert(key, wanted)
  return result.kind === 'misfit' ? wrongKey(result.misfit, range) : take(result.value)
}

function wrongKey(misfit: Misfit, range: Range): Outcome {
  return failed([problem('expression-index', { misfit }, range)])
}

function takeItem(value: Value, type: Type, key: Value, range: Range): Outcome {
  if (key.kind !== 'number' || (value.kind === 'unknown' && type.kind === 'list')) {
    return sound(type.kind === 'list' ? { kind: 'unknown', type: type.element } : untypedUnknown)
  }
  const index = toBigInt(key.value)
  if (index === undefined || index < 0n) {
    return noStep(describeKey(key), type, 'fraction', range)
  }
  const found = itemsOf(value, type)[Number(index)]
  return found === undefined ? noStep(describeKey(key), type, 'absent', range) : sound(found)
}

function itemsOf(value: Value, type: Type): readonly Value[] {
  if (value.kind === 'list' || value.kind === 'tuple') return value.items
  if (type.kind !== 'tuple') return []
  return type.elements.map((element) => ({ kind: 'unknown', type: element }))
}

function takeEntry(value: Value, type: Type, key: Value, range: Range): Outcome {
  if (key.kind !== 'string') {
    return sound(type.kind === 'map' ? { kind: 'unknown', type: type.element } : untypedUnknown)
  }
  const found = takeNamed(value, type, key.value)
  return found === undefined ? noStep(describeKey(key), type, 'absent', range) : sound(found)
}

function noStep(step: string, type: Type, reason: StepReason, range: Range): Outcome {
  return failed([problem('expression-step', { step, type: printType(type), reason }, range)])
}

function describeKey(key: Value): string {
  const text = convert(key, stringType)
  const known = text.kind === 'value' && text.value.kind === 'string'
  return known ? JSON.stringify(text.value.value) : 'part'
}
