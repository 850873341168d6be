import { sortedEntries } from './sorted-entries.ts'

/** Types of HCL values, after go-cty. `any` is cty's dynamic pseudo-type. */
export type Type =
  | { readonly kind: 'any' }
  | { readonly kind: 'bool' }
  | { readonly kind: 'number' }
  | { readonly kind: 'string' }
  | { readonly kind: 'list'; readonly element: Type }
  | { readonly kind: 'set'; readonly element: Type }
  | { readonly kind: 'map'; readonly element: Type }
  | { readonly kind: 'tuple'; readonly elements: readonly Type[] }
  | { readonly kind: 'object'; readonly attributes: ReadonlyMap<string, AttributeType> }

export type AttributeType = { readonly type: Type; readonly optional: boolean }

export type CollectionType = Extract<Type, { readonly kind: 'list' | 'set' | 'map' }>
export type TupleType = Extract<Type, { readonly kind: 'tuple' }>
export type ObjectType = Extract<Type, { readonly kind: 'object' }>

export const anyType: Type = { kind: 'any' }
export const boolType: Type = { kind: 'bool' }
export const numberType: Type = { kind: 'number' }
export const stringType: Type = { kind: 'string' }

/** An object type without optional attributes, as the types of values are. */
export function makeObjectType(attributes: Iterable<readonly [string, Type]>): ObjectType {
  const entries = [...attributes].map(([name, type]) => [name, { type, optional: false }] as const)
  return { kind: 'object', attributes: new Map(entries) }
}

export function isPrimitive(type: Type): boolean {
  return type.kind === 'bool' || type.kind === 'number' || type.kind === 'string'
}

export function isCollection(type: Type): type is CollectionType {
  return type.kind === 'list' || type.kind === 'set' || type.kind === 'map'
}

/** The types of an object's attributes by the byte order of their names. */
export function attributeTypes(type: ObjectType): readonly Type[] {
  return sortedEntries(type.attributes).map(([, attribute]) => attribute.type)
}

/** Whether both are the same type, marks of optional attributes included. */
export function equalTypes(a: Type, b: Type): boolean {
  if (a === b) return true
  if (isCollection(a)) return a.kind === b.kind && equalTypes(a.element, elementOf(b))
  if (a.kind === 'tuple') return b.kind === 'tuple' && equalElements(a.elements, b.elements)
  if (a.kind === 'object') return b.kind === 'object' && equalAttributes(a, b)
  return a.kind === b.kind
}

function elementOf(type: Type): Type {
  return isCollection(type) ? type.element : anyType
}

function equalElements(a: readonly Type[], b: readonly Type[]): boolean {
  return a.length === b.length && a.every((type, index) => equalTypes(type, b[index] ?? anyType))
}

function equalAttributes(a: ObjectType, b: ObjectType): boolean {
  if (a.attributes.size !== b.attributes.size) return false
  for (const [name, attribute] of a.attributes) {
    const other = b.attributes.get(name)
    if (other === undefined || other.optional !== attribute.optional) return false
    if (!equalTypes(attribute.type, other.type)) return false
  }
  return true
}

/** Whether `any` stands anywhere in the type. */
export function hasAny(type: Type): boolean {
  if (isCollection(type)) return hasAny(type.element)
  if (type.kind === 'tuple') return type.elements.some(hasAny)
  if (type.kind === 'object') return [...type.attributes.values()].some((one) => hasAny(one.type))
  return type.kind === 'any'
}

/** The type with every optional attribute made an ordinary one: what a value of it has as type. */
export function withoutOptional(type: Type): Type {
  if (isCollection(type)) return { kind: type.kind, element: withoutOptional(type.element) }
  if (type.kind === 'tuple') return { kind: 'tuple', elements: type.elements.map(withoutOptional) }
  if (type.kind !== 'object') return type
  return makeObjectType(
    [...type.attributes].map(([name, { type }]) => [name, withoutOptional(type)]),
  )
}

/** Whether a value of the type may stand where `wanted` is: equal but where `wanted` has `any`. */
export function conformsTo(type: Type, wanted: Type): boolean {
  if (wanted.kind === 'any' || equalTypes(type, wanted)) return true
  if (isCollection(type) && type.kind === wanted.kind) {
    return conformsTo(type.element, elementOf(wanted))
  }
  if (type.kind === 'tuple' && wanted.kind === 'tuple') {
    return (
      type.elements.length === wanted.elements.length &&
      type.elements.every((one, index) => conformsTo(one, wanted.elements[index] ?? anyType))
    )
  }
  if (type.kind !== 'object' || wanted.kind !== 'object') return false
  return (
    type.attributes.size === wanted.attributes.size &&
    [...type.attributes].every(([name, attribute]) => {
      const other = wanted.attributes.get(name)
      return other !== undefined && conformsTo(attribute.type, other.type)
    })
  )
}

/** The type in Terraform's notation, in one line: `object({ a = list(string), b = optional(any) })`. */
export function printType(type: Type): string {
  if (isCollection(type)) return `${type.kind}(${printType(type.element)})`
  if (type.kind === 'tuple') return `tuple([${type.elements.map(printType).join(', ')}])`
  if (type.kind !== 'object') return type.kind
  const attributes = sortedEntries(type.attributes).map(([name, { type, optional }]) => {
    const printed = printType(type)
    return `${name} = ${optional ? `optional(${printed})` : printed}`
  })
  return attributes.length === 0 ? 'object({})' : `object({ ${attributes.join(', ')} })`
}

/** The longest type text that still helps in the middle of a sentence. */
const LONGEST_IN_SENTENCE = 60

/** The type for a sentence: as `printType`, or only its kind where that would be too long. */
export function describeType(type: Type): string {
  const printed = printType(type)
  return printed.length <= LONGEST_IN_SENTENCE ? printed : type.kind
}
