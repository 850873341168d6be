import { readRuleFlag, readRuleNames } from '../catalog/rule-inputs.ts'
import {
  type MetadataCheck,
  metadataChecks,
  reportBroken,
  sourceSite,
} from './facts/metadata-rules.ts'
import { findTarget, isSet } from './facts/metadata-values.ts'
import type { ExpandedRule, RuleCollector } from './rule.ts'

/**
 * The `required` rules of metadata: settings that must have a value, or with `deprecated` must not
 * (`RequiredValidator`).
 */
export const settingsMissing: ExpandedRule = {
  codes: ['settings-missing', 'settings-withdrawn', 'module-rule-broken'],
  stage: 'expanded',
  check(context, collector) {
    for (const check of metadataChecks(context, 'required')) {
      const names = readRuleNames(check.inputs, 'vars')
      const isWithdrawal = readRuleFlag(check.inputs, 'deprecated', false)
      if (names === undefined || isWithdrawal === undefined) reportBroken(check, collector)
      else checkNames(check, names, isWithdrawal, collector)
    }
  },
}

function checkNames(
  check: MetadataCheck,
  names: readonly string[],
  isWithdrawal: boolean,
  collector: RuleCollector,
): void {
  const settings = names.filter(
    (name) => isSet(findTarget(check, name)?.values ?? []) === isWithdrawal,
  )
  if (settings.length === 0) return
  const { module, severity } = check
  const place = { severity, ...sourceSite(check), args: { module: module.id, settings } }
  if (!isWithdrawal) {
    collector.add({ code: 'settings-missing', ...place })
    return
  }
  const fixes = settings
    .filter((name) => module.written.settings.entries.has(name))
    .map((name) => ({ kind: 'unset-setting', id: module.id, name }) as const)
  collector.add({ code: 'settings-withdrawn', ...place, fixes })
}
