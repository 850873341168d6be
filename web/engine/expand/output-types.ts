import type { Catalog } from '../catalog/model.ts'
import { conformsTo, equalTypes, hasAny, isPrimitive, type Type } from '../hcl/type.ts'

/**
 * The types of outputs, as far as the catalog lets one tell. Terraform declares none: an output has
 * the type of the inputs of its name where all modules agree on one, since `use` passes it to them.
 */
export function outputTypes({ modules }: Catalog): ReadonlyMap<string, Type> {
  const types = new Map<string, Type>()
  const disputed = new Set<string>()
  for (const { inputs } of modules.values()) {
    for (const { name, type } of inputs.values()) {
      const before = types.get(name)
      if (before !== undefined && !equalTypes(before, type)) disputed.add(name)
      types.set(name, type)
    }
  }
  for (const name of disputed) types.delete(name)
  return types
}

export type Fit = 'fits' | 'unfit' | 'unknown'

/**
 * Whether Terraform takes a value of one type where another is wanted. What depends on the value
 * itself, as a number in a text does, is unknown.
 */
export function fitOf(type: Type | undefined, wanted: Type | undefined): Fit {
  if (wanted?.kind === 'any') return 'fits'
  if (type === undefined || wanted === undefined) return 'unknown'
  if (conformsTo(type, wanted)) return 'fits'
  if (isPrimitive(type) && wanted.kind === 'string') return 'fits'
  if (hasAny(type)) return 'unknown'
  return shapeOf(type) === shapeOf(wanted) ? 'unknown' : 'unfit'
}

function shapeOf(type: Type): 'one' | 'list' | 'map' {
  if (isPrimitive(type)) return 'one'
  return type.kind === 'map' || type.kind === 'object' ? 'map' : 'list'
}
