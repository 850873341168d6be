import type { LaneOrder, Places } from '../../../state/layout-store.ts'

/**
 * The places with renamed nodes under their new keys: where a lane differs from before in one key
 * at one position, that node was renamed.
 */
export function followRenames(places: Places, before: LaneOrder, now: LaneOrder): Places {
  const followed = new Map(places)
  for (const [lane, keys] of now) {
    const renamed = findRename(before.get(lane) ?? [], keys)
    const place = renamed && places.get(renamed.from)
    if (place === undefined || renamed === undefined) continue
    followed.delete(renamed.from)
    followed.set(renamed.to, place)
  }
  return followed
}

function findRename(
  before: readonly string[],
  now: readonly string[],
): { readonly from: string; readonly to: string } | undefined {
  if (before.length !== now.length) return undefined
  const changed = now.flatMap((to, index) => {
    const from = before[index]
    return from === undefined || from === to ? [] : [{ from, to }]
  })
  const [only, ...others] = changed
  return others.length > 0 || only === undefined || before.includes(only.to) ? undefined : only
}
