import { readRuleText } from '../catalog/rule-inputs.ts'
import { reportMissing } from './facts/metadata-missing.ts'
import { metadataChecks, reportBroken, settingSite } from './facts/metadata-rules.ts'
import { findTargets } from './facts/metadata-values.ts'
import { compileRegex } from './regex/match-regex.ts'
import type { ExpandedRule } from './rule.ts'

/** The `regex` rules of metadata: texts have a form (`RegexValidator` in `metadata_validators.go`). */
export const settingPattern: ExpandedRule = {
  codes: ['setting-pattern', 'settings-missing', 'module-rule-broken'],
  stage: 'expanded',
  check(context, collector) {
    for (const check of metadataChecks(context, 'regex')) {
      const pattern = readRuleText(check.inputs, 'pattern')
      const compiled = pattern === undefined ? undefined : compileRegex(pattern)
      if (pattern === undefined || compiled === undefined || compiled.kind === 'invalid') {
        reportBroken(check, collector)
        continue
      }
      const { targets, missing } = findTargets(check)
      reportMissing(check, missing, collector)
      if (compiled.kind === 'too-large') continue
      for (const { name, values, path } of targets) {
        const misfit = values.find(
          (value) => value.kind === 'string' && compiled.regex.test(value.value) === false,
        )
        if (misfit?.kind !== 'string') continue
        collector.add({
          code: 'setting-pattern',
          severity: check.severity,
          ...settingSite(check, path),
          args: { setting: name, value: misfit.value, pattern },
        })
      }
    }
  },
}
