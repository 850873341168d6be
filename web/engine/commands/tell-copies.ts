import type { ModuleId } from '../blueprint/model.ts'

/** So many are told by name; of more only how many they are. */
const mostNamed = 3

/** Which modules there are now, for who hears it: `Pasted vm2 and homefs`. */
export function tellCopies(
  how: 'Pasted' | 'Duplicated as',
  ids: readonly ModuleId[],
): string | undefined {
  if (ids.length === 0) return undefined
  if (ids.length > mostNamed) {
    return how === 'Pasted' ? `Pasted ${ids.length} modules` : `Duplicated ${ids.length} modules`
  }
  const names = ids.length === 1 ? ids : [ids.slice(0, -1).join(', '), ids.at(-1)]
  return `${how} ${names.join(' and ')}`
}

/** The step for the undo list: `Paste vm2, homefs`, cut short behind as many as are told by name. */
export function labelOfPaste(names: readonly string[]): string | undefined {
  if (names.length === 0) return undefined
  const more = names.length - mostNamed
  const rest = more > 0 ? ` and ${more} more` : ''
  return `Paste ${names.slice(0, mostNamed).join(', ')}${rest}`
}
