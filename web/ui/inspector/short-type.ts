/**
 * A type for one line, without what its objects hold.
 *
 *     shortType('list(object({ name = string }))') // list(object)
 */
export function shortType(type: string): string {
  let short = ''
  let depth = 0
  for (const character of type) {
    if (character === '{') depth++
    if (depth === 0) short += character
    if (character === '}') depth--
  }
  return short.replaceAll('object()', 'object')
}
