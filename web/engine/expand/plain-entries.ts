import type { Dict } from '../blueprint/model.ts'
import type { SettingValue } from '../blueprint/setting-value.ts'

/** The values of a dictionary by name, without what only matters to its text. */
export function plainEntries(dict: Dict | undefined): ReadonlyMap<string, SettingValue> {
  return new Map([...(dict?.entries ?? [])].map(([name, { value }]) => [name, value]))
}
