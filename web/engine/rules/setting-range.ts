import { type RuleInputs, readRuleBound, readRuleFlag } from '../catalog/rule-inputs.ts'
import type { MetadataCodes } from '../diagnostic/codes/metadata-codes.ts'
import { isInteger } from '../hcl/big-float.ts'
import type { Value } from '../hcl/value.ts'
import { numberOf } from './facts/effective.ts'
import { reportMissing } from './facts/metadata-missing.ts'
import {
  type MetadataCheck,
  metadataChecks,
  reportBroken,
  settingSite,
} from './facts/metadata-rules.ts'
import { findTargets, type Target } from './facts/metadata-values.ts'
import type { ExpandedRule, RuleCollector } from './rule.ts'

/** The `range` rules of metadata: bounds of numbers, or of how many items (`RangeValidator`). */
export const settingRange: ExpandedRule = {
  codes: ['setting-range', 'settings-missing', 'module-rule-broken'],
  stage: 'expanded',
  check(context, collector) {
    for (const check of metadataChecks(context, 'range')) {
      const range = readRange(check.inputs)
      if (range === undefined) reportBroken(check, collector)
      else checkSettings(check, range, collector)
    }
  },
}

type NumberRange = {
  readonly least: number | undefined
  readonly most: number | undefined
  readonly counts: boolean
}

/** Undefined when the rule is not as the toolkit wants it. */
function readRange(inputs: RuleInputs): NumberRange | undefined {
  const least = readRuleBound(inputs, 'min')
  const most = readRuleBound(inputs, 'max')
  const counts = readRuleFlag(inputs, 'length_check', false)
  if (least === undefined || most === undefined || counts === undefined) return undefined
  if (least.value === undefined && most.value === undefined) return undefined
  const isEmpty = (most.value ?? Infinity) < (least.value ?? -Infinity)
  return isEmpty ? undefined : { least: least.value, most: most.value, counts }
}

function checkSettings(check: MetadataCheck, range: NumberRange, collector: RuleCollector): void {
  const { targets, missing } = findTargets(check)
  reportMissing(check, missing, collector)
  for (const target of targets) {
    const fault = faultOf(target, range)
    if (fault === undefined) continue
    collector.add({
      code: 'setting-range',
      severity: check.severity,
      ...settingSite(check, target.path),
      args: { setting: target.name, ...fault, ...range },
    })
  }
}

type Fault = Pick<MetadataCodes['setting-range'], 'problem' | 'found'>

function faultOf({ values }: Target, range: NumberRange): Fault | undefined {
  if (range.counts) return faultOfNumber(values.length, range)
  for (const value of values) {
    const fault = faultOfValue(value, range)
    if (fault !== undefined) return fault
  }
  return undefined
}

function faultOfValue(value: Value, range: NumberRange): Fault | undefined {
  if (value.kind === 'null' || value.kind === 'unknown') return undefined
  const number = numberOf(value)
  if (value.kind !== 'number' || number === undefined) return { problem: 'no-number', found: '' }
  if (!isInteger(value.value)) return { problem: 'fraction', found: String(number) }
  return faultOfNumber(number, range)
}

function faultOfNumber(number: number, { least, most }: NumberRange): Fault | undefined {
  const found = String(number)
  if (least !== undefined && number < least) return { problem: 'low', found }
  return most !== undefined && number > most ? { problem: 'high', found } : undefined
}
