import { compareBytes } from '../text/byte-order.ts'

/** Entries of a map in the order in which gcluster writes names. */
export function inByteOrder<T>(map: ReadonlyMap<string, T>): readonly (readonly [string, T])[] {
  return [...map].sort(([a], [b]) => compareBytes(a, b))
}
