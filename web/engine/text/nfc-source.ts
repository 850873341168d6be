import { toNfc } from './to-nfc.ts'

/**
 * Where an offset of `toNfc(text)` lies in the text itself; undefined inside of what NFC joined.
 * Nothing is joined across the front of an ASCII character, so each stretch from one of them to the
 * next is taken by itself.
 */
export function findNfcSource(text: string, offset: number): number | undefined {
  let source = 0
  let at = 0
  for (const [stretch] of text.matchAll(/[\0-\x7f]?[^\0-\x7f]*/g)) {
    const normal = toNfc(stretch)
    if (offset === at) return source
    if (offset < at + normal.length) {
      return normal === stretch ? source + offset - at : undefined
    }
    source += stretch.length
    at += normal.length
  }
  return offset === at ? source : undefined
}
