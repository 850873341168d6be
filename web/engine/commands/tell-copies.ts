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
