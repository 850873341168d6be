/** Go's `unicode.IsSpace`; JavaScript's own idea of white space is another. */
const space = /[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/

/** Like `strings.TrimLeftFunc(text, unicode.IsSpace)`. */
export function trimSpaceStart(text: string): string {
  let start = 0
  while (start < text.length && space.test(text.charAt(start))) start++
  return text.slice(start)
}

/** Like `strings.TrimRightFunc(text, unicode.IsSpace)`. */
export function trimSpaceEnd(text: string): string {
  let end = text.length
  while (end > 0 && space.test(text.charAt(end - 1))) end--
  return text.slice(0, end)
}
