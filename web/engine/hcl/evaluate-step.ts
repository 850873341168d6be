import type { Misfit } from '../diagnostic/codes/hcl-codes.ts'
import type { ArgsOf } from '../diagnostic/codes.ts'
import type { Range } from '../text/span.ts'
import { toBigInt } from './big-float.ts'
import { convert } from './convert.ts'
import { failed, type Outcome, problem, sound } from './evaluate-run.ts'
import { describeType, numberType, stringType, type Type } from './type.ts'
import { typeOf, untypedUnknown, type Value } from './value.ts'

// Single steps into values, as `hcl.GetAttr` and `hcl.Index` take them.

type StepReason = ArgsOf<'expression-step'>['reason']

/** `value.name` */
export function takeAttribute(value: Value, name: string, range: Range): Outcome {
  if (value.kind === 'null') return noStep(name, value, 'null', range)
  if (value.kind === 'unknown' && value.type.kind === 'any') return sound(untypedUnknown)
  if (!hasNames(value)) return noStep(name, value, 'no-steps', range)
  return takeNamed(value, name.normalize('NFC')) ?? noStep(name, value, 'absent', range)
}

function hasNames(value: Value): boolean {
  const kind = value.kind === 'unknown' ? value.type.kind : value.kind
  return kind === 'object' || kind === 'map'
}

/** The entry or attribute of that name, if there is one or may be one. */
function takeNamed(value: Value, name: string): Outcome | undefined {
  if (value.kind === 'object' || value.kind === 'map') {
    const found = value.entries.get(name)
    return found && sound(found)
  }
  const type = typeOf(value)
  if (type.kind === 'map') return sound({ kind: 'unknown', type: type.element })
  const attribute = type.kind === 'object' ? type.attributes.get(name) : undefined
  return attribute && sound({ kind: 'unknown', type: attribute.type })
}

/** `value[key]` */
export function takeIndex(value: Value, key: Value, range: Range): Outcome {
  const type = typeOf(value)
  if (value.kind === 'null') return noStep(describeKey(key), value, 'null', range)
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
      return noStep(describeKey(key), value, 'no-steps', range)
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
    return noStep(describeKey(key), value, 'fraction', range)
  }
  const found = itemsOf(value, type)[Number(index)]
  return found === undefined ? noStep(describeKey(key), value, 'absent', range) : sound(found)
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
  return takeNamed(value, key.value) ?? noStep(describeKey(key), value, 'absent', range)
}

function noStep(step: string, value: Value, reason: StepReason, range: Range): Outcome {
  const type = describeType(typeOf(value))
  return failed([problem('expression-step', { step, type, reason }, range)])
}

function describeKey(key: Value): string {
  const text = convert(key, stringType)
  const known = text.kind === 'value' && text.value.kind === 'string'
  return known ? JSON.stringify(text.value.value) : 'part'
}
