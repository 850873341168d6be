import type { BigFloat } from './big-float.ts'
import type { Type } from './type.ts'

/** A value of HCL's evaluator, after go-cty. Null and unknown have a type too. */
export type Value =
  | { readonly kind: 'unknown'; readonly type: Type }
  | { readonly kind: 'null'; readonly type: Type }
  | { readonly kind: 'bool'; readonly value: boolean }
  | { readonly kind: 'number'; readonly value: BigFloat }
  /** In Unicode NFC, as cty keeps every string. */
  | { readonly kind: 'string'; readonly value: string }
  | { readonly kind: 'list'; readonly element: Type; readonly items: readonly Value[] }
  | { readonly kind: 'set'; readonly element: Type; readonly items: readonly Value[] }
  | { readonly kind: 'tuple'; readonly items: readonly Value[] }
  | { readonly kind: 'map'; readonly element: Type; readonly entries: ReadonlyMap<string, Value> }
  | { readonly kind: 'object'; readonly entries: ReadonlyMap<string, Value> }
