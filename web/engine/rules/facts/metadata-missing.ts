import type { RuleCollector } from '../rule.ts'
import { type MetadataCheck, settingSite } from './metadata-rules.ts'

/** For settings that a rule insists on although they are written nowhere. */
export function reportMissing(
  check: MetadataCheck,
  names: readonly string[],
  collector: RuleCollector,
): void {
  const { module, severity } = check
  for (const name of names) {
    collector.add({
      code: 'settings-missing',
      severity,
      ...settingSite(check, [...module.path, 'settings', name]),
      args: { module: module.id, settings: [name] },
    })
  }
}
