/** Any character that normalization could touch: all below U+0300 stay as they are. */
const COMPOSABLE = /[^\0-\u02ff]/

/** The text in Unicode NFC; most texts are so already, which is seen without going through ICU. */
export function toNfc(text: string): string {
  return COMPOSABLE.test(text) ? text.normalize('NFC') : text
}
