import { reportMissing } from './facts/metadata-missing.ts'
import { metadataChecks, sourceSite } from './facts/metadata-rules.ts'
import { findTargets, isSet } from './facts/metadata-values.ts'
import type { ExpandedRule } from './rule.ts'

/** The `exclusive` rules of metadata: one of several settings at most (`ExclusiveValidator`). */
export const settingsExclusive: ExpandedRule = {
  codes: ['settings-exclusive', 'settings-missing'],
  stage: 'expanded',
  check(context, collector) {
    for (const check of metadataChecks(context, 'exclusive')) {
      const { targets, missing } = findTargets(check)
      reportMissing(check, missing, collector)
      const set = targets.filter(({ values }) => isSet(values)).map(({ name }) => name)
      if (set.length < 2) continue
      const { module } = check
      collector.add({
        code: 'settings-exclusive',
        severity: check.severity,
        ...sourceSite(check),
        args: { module: module.id, settings: set },
        fixes: set
          .filter((name) => module.written.settings.entries.has(name))
          .map((name) => ({ kind: 'unset-setting', id: module.id, name })),
      })
    }
  },
}
