import type { Misfit } from '../diagnostic/codes/hcl-codes.ts'
import type { Type } from './type.ts'
import type { Value } from './value.ts'

/** The functions that an expression may call, by name. */
export type FunctionTable = ReadonlyMap<string, HclFunction>

export type HclFunction = {
  readonly parameters: readonly Parameter[]
  /** What all arguments beyond the parameters are; undefined where there may be none. */
  readonly rest: Parameter | undefined
  /** Gets the arguments converted to their parameters' types. */
  readonly call: (given: readonly Value[]) => CallResult
}

export type Parameter = {
  readonly type: Type
  readonly takesNull: boolean
  /** Otherwise an unknown argument makes the result unknown, and the function is not called. */
  readonly takesUnknown: boolean
}

export type CallResult =
  | { readonly kind: 'value'; readonly value: Value }
  | { readonly kind: 'misfit'; readonly misfit: Misfit }
  | { readonly kind: 'failure'; readonly problem: string }
