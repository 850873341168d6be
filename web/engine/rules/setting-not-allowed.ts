import { type RuleInputs, readRuleFlag } from '../catalog/rule-inputs.ts'
import type { Value } from '../hcl/value.ts'
import { reportMissing } from './facts/metadata-missing.ts'
import {
  type MetadataCheck,
  metadataChecks,
  reportBroken,
  settingSite,
} from './facts/metadata-rules.ts'
import { findTargets } from './facts/metadata-values.ts'
import type { ExpandedRule, RuleCollector } from './rule.ts'

/** The `allowed_enum` rules of metadata: texts from a list (`AllowedEnumValidator`). */
export const settingNotAllowed: ExpandedRule = {
  codes: ['setting-not-allowed', 'settings-missing', 'module-rule-broken'],
  stage: 'expanded',
  check(context, collector) {
    for (const check of metadataChecks(context, 'allowed_enum')) {
      const choice = readChoice(check.inputs)
      if (choice === undefined) reportBroken(check, collector)
      else checkSettings(check, choice, collector)
    }
  },
}

type Choice = {
  readonly allowed: readonly string[]
  readonly allowsNull: boolean
  readonly normalize: (text: string) => string
}

/** Undefined when the rule is not as the toolkit wants it. */
function readChoice(inputs: RuleInputs): Choice | undefined {
  const isCaseSensitive = readRuleFlag(inputs, 'case_sensitive', true)
  const allowsNull = readRuleFlag(inputs, 'allow_null', false)
  const allowed = inputs.get('allowed')
  if (isCaseSensitive === undefined || allowsNull === undefined) return undefined
  if (!Array.isArray(allowed) || allowed.length === 0) return undefined
  return {
    allowed: allowed.map(String),
    allowsNull,
    normalize: (text) => (isCaseSensitive ? text : text.toLowerCase()),
  }
}

function checkSettings(check: MetadataCheck, choice: Choice, collector: RuleCollector): void {
  const { targets, missing } = findTargets(check)
  reportMissing(check, missing, collector)
  for (const { name, values, path } of targets) {
    const misfit = values.find((value) => !isAllowed(value, choice))
    if (misfit === undefined) continue
    const value = misfit.kind === 'string' ? misfit.value : undefined
    collector.add({
      code: 'setting-not-allowed',
      severity: check.severity,
      ...settingSite(check, path),
      args: { setting: name, value, allowed: choice.allowed },
    })
  }
}

function isAllowed(value: Value, { allowed, allowsNull, normalize }: Choice): boolean {
  if (value.kind === 'null') return allowsNull
  if (value.kind !== 'string') return true
  return allowed.map(normalize).includes(normalize(value.value))
}
