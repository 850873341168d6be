import { readRuleName, toRuleValue } from '../catalog/rule-inputs.ts'
import { settingOfValue } from '../expand/make-value.ts'
import { showValue } from '../expand/show-value.ts'
import { untypedNull, type Value } from '../hcl/value.ts'
import { reportMissing } from './facts/metadata-missing.ts'
import {
  type MetadataCheck,
  metadataChecks,
  reportBroken,
  settingSite,
} from './facts/metadata-rules.ts'
import { findTarget, isSet, spread, valuesMatch } from './facts/metadata-values.ts'
import type { ExpandedRule, RuleCollector } from './rule.ts'

/**
 * The `conditional` rules of metadata: where one setting has a value, another must have one too
 * (`ConditionalValidator`). A value that cannot be told makes gcluster crash.
 */
export const settingDepends: ExpandedRule = {
  codes: ['setting-depends', 'setting-not-comparable', 'settings-missing', 'module-rule-broken'],
  stage: 'expanded',
  check(context, collector) {
    for (const check of metadataChecks(context, 'conditional')) checkCondition(check, collector)
  },
}

function checkCondition(check: MetadataCheck, collector: RuleCollector): void {
  const trigger = readRuleName(check.inputs, 'trigger')
  if (trigger === undefined) {
    reportBroken(check, collector)
    return
  }
  const found = findTarget(check, trigger)
  if (found === undefined && check.inputs.get('optional') === false) {
    reportMissing(check, [trigger], collector)
    return
  }
  const isMet = meets(check, 'trigger_value', found?.values ?? [untypedNull])
  if (isMet === 'crash') reportCrash(check, trigger, collector)
  if (isMet === true) checkDependent(check, trigger, collector)
}

function checkDependent(check: MetadataCheck, trigger: string, collector: RuleCollector): void {
  const dependent = readRuleName(check.inputs, 'dependent')
  if (dependent === undefined) {
    reportBroken(check, collector)
    return
  }
  const values = findTarget(check, dependent)?.values ?? [untypedNull]
  const isAsWanted = meets(check, 'dependent_value', values)
  if (isAsWanted === 'crash') reportCrash(check, dependent, collector)
  if (isAsWanted !== false) return
  collector.add({
    code: 'setting-depends',
    severity: check.severity,
    ...settingSite(check, [...check.module.path, 'settings', dependent]),
    args: { setting: dependent, trigger, wanted: wantedOf(check) },
  })
}

/** Without a value to compare with, any that counts as set will do. */
function meets(check: MetadataCheck, name: string, values: readonly Value[]): boolean | 'crash' {
  if (!check.inputs.has(name)) return isSet(values)
  return valuesMatch(values, spread(toRuleValue(check.inputs.get(name))))
}

function wantedOf({ inputs }: MetadataCheck): string | undefined {
  if (!inputs.has('dependent_value')) return undefined
  return showValue(settingOfValue(toRuleValue(inputs.get('dependent_value'))))
}

function reportCrash(check: MetadataCheck, setting: string, collector: RuleCollector): void {
  collector.add({
    code: 'setting-not-comparable',
    severity: 'error',
    ...settingSite(check, [...check.module.path, 'settings', setting]),
    args: { setting },
  })
}
