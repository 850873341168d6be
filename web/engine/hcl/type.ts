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

export const anyType: Type = { kind: 'any' }
export const boolType: Type = { kind: 'bool' }
export const numberType: Type = { kind: 'number' }
export const stringType: Type = { kind: 'string' }
