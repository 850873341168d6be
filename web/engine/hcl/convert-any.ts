import type { Rules } from './convert-rules.ts'
import {
  anyType,
  attributeTypes,
  isCollection,
  isPrimitive,
  makeObjectType,
  type Type,
} from './type.ts'

/**
 * The wanted type with each `any` in it replaced by what the given type has in that place, for a
 * null or unknown on its way there (cty `conversion_dynamic.go`, dynamicReplace). Assumes that
 * values of the given type convert to the wanted one.
 */
export function replaceAny(given: Type | undefined, wanted: Type, unify: Rules['unify']): Type {
  if (given === undefined || given.kind === 'any' || isPrimitive(wanted)) return wanted
  if (wanted.kind === 'any') return given
  if (wanted.kind === 'tuple') {
    const from = given.kind === 'tuple' ? given.elements : []
    const elements = wanted.elements.map((type, index) => replaceAny(from[index], type, unify))
    return { kind: 'tuple', elements }
  }
  if (wanted.kind === 'object') {
    if (given.kind !== 'map' && given.kind !== 'object') return makeObjectType([])
    return makeObjectType(
      [...wanted.attributes].map(([name, { type }]) => [
        name,
        replaceAny(attributeIn(given, name), type, unify),
      ]),
    )
  }
  if (!isCollection(wanted)) return wanted
  const isMapLike = given.kind === 'map' || given.kind === 'object'
  if (isMapLike !== (wanted.kind === 'map')) return wanted
  const element = replaceAny(elementIn(given, unify), wanted.element, unify)
  return { kind: wanted.kind, element }
}

function attributeIn(type: Type, name: string): Type | undefined {
  if (type.kind === 'map') return type.element
  return type.kind === 'object' ? type.attributes.get(name)?.type : undefined
}

function elementIn(type: Type, unify: Rules['unify']): Type | undefined {
  if (isCollection(type)) return type.element
  if (type.kind === 'tuple') return unify(type.elements, true)?.type
  return type.kind === 'object' ? unify(attributeTypes(type), true)?.type : anyType
}
