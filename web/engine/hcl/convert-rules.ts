import type { Misfit, MisfitReason } from '../diagnostic/codes/hcl-codes.ts'
import type { Type } from './type.ts'
import type { Value } from './value.ts'

export type Converted = { readonly kind: 'value'; readonly value: Value } | MisfitResult

export type MisfitResult = { readonly kind: 'misfit'; readonly misfit: Misfit }

/** Parts of a value, by name or position, each converted. */
export type Parts<Key extends string | number> = {
  readonly kind: 'parts'
  readonly parts: readonly (readonly [Key, Value])[]
}

/** Turns a value of one certain type into one of another; single values may still not fit. */
export type Conversion = (value: Value) => Converted

export type Unified = {
  readonly type: Type
  /** By the index of the types given; undefined where nothing needs converting. */
  readonly conversions: readonly (Conversion | undefined)[]
}

/**
 * Conversions and unification need each other at every level. Their files do not import one
 * another; each gets both here, and `convert.ts` ties them together.
 */
export type Rules = {
  /**
   * The way from one type to another. A safe one never fails; an unsafe one may, as from string to
   * number. Undefined when no value of the one type could become the other.
   */
  readonly find: (from: Type, to: Type, unsafe: boolean) => Conversion | undefined
  /** The most general of the types, or one made of them, that all of them convert to. */
  readonly unify: (types: readonly Type[], unsafe: boolean) => Unified | undefined
}

export function converted(value: Value): Converted {
  return { kind: 'value', value }
}

export function gathered<Key extends string | number>(
  parts: readonly (readonly [Key, Value])[],
): Parts<Key> {
  return { kind: 'parts', parts }
}

export function misfit(reason: MisfitReason): MisfitResult {
  return { kind: 'misfit', misfit: { path: [], reason } }
}

/** The parts after their conversions, or the first misfit with the step that leads to it. */
export function convertParts<Key extends string | number>(
  parts: Iterable<readonly [Key, Value]>,
  conversionOf: (key: Key) => Conversion | undefined,
): Parts<Key> | MisfitResult {
  const done: (readonly [Key, Value])[] = []
  for (const [key, part] of parts) {
    const result = conversionOf(key)?.(part) ?? converted(part)
    if (result.kind === 'misfit') {
      const { path, reason } = result.misfit
      return { kind: 'misfit', misfit: { path: [key, ...path], reason } }
    }
    done.push([key, result.value])
  }
  return gathered(done)
}
