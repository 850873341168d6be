import { compareBytes } from '../text/byte-order.ts'

/** The entries in the byte order of their names, which is the order of everything in HCL. */
export function sortedEntries<T>(
  entries: ReadonlyMap<string, T>,
): readonly (readonly [string, T])[] {
  return [...entries].sort(([a], [b]) => compareBytes(a, b))
}
