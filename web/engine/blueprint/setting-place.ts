import type { Span } from '../text/span.ts'
import type { DictEntry, ModuleUse } from './model.ts'

/**
 * Where a finding about a setting points: at its value, at its key when the value goes over several
 * lines, and where a missing one would stand when the author has none. The toolkit names the line
 * of the key, or of the nearest thing around it that is written there.
 */
export function settingPlace(module: ModuleUse, name: string): Span {
  const entry = module.settings.entries.get(name)
  return entry === undefined ? missingSettingPlace(module) : entryPlace(entry)
}

/** The key `settings`, or the whole module when it has none. */
export function missingSettingPlace(module: ModuleUse): Span {
  return module.settings.keySpan ?? module.span
}

/** A scalar value, which begins on the line of its key; for lists and maps the key. */
export function entryPlace({ keySpan, value }: DictEntry): Span {
  return value.kind === 'list' || value.kind === 'map' ? keySpan : value.span
}
