import {
  type RuleInputs,
  readRuleFlag,
  readRuleInputs,
  readRuleName,
  readRuleText,
  toRuleValue,
} from '../catalog/rule-inputs.ts'
import type { Path } from '../diagnostic/diagnostic.ts'
import { factsOf } from '../expand/expanded.ts'
import type { Value } from '../hcl/value.ts'
import { equalValues } from '../hcl/value-equality.ts'
import {
  type MetadataCheck,
  metadataChecks,
  reportBroken,
  settingSite,
} from './facts/metadata-rules.ts'
import { findTarget, isSet } from './facts/metadata-values.ts'
import { compileRegex, type Regex } from './regex/match-regex.ts'
import type { ExpandedRule, RuleCollector } from './rule.ts'

/**
 * The `conditional_regex` rules of metadata: where some settings have certain values, another has a
 * form, or has not (`ConditionalRegexValidator`). A value that cannot be told makes gcluster crash.
 */
export const settingPatternWhen: ExpandedRule = {
  codes: ['setting-pattern-when', 'setting-not-comparable', 'module-rule-broken'],
  stage: 'expanded',
  check(context, collector) {
    for (const check of metadataChecks(context, 'conditional_regex')) {
      const rule = readRule(check.inputs)
      if (rule === 'broken') reportBroken(check, collector)
      else if (rule.regex !== undefined) checkRule(check, rule, rule.regex, collector)
    }
  },
}

type PatternRule = {
  readonly triggers: ReadonlyMap<string, Value>
  readonly dependent: string
  readonly pattern: string
  /** Undefined when it is larger than is tried here. */
  readonly regex: Regex | undefined
  readonly matches: boolean
}

function readRule(inputs: RuleInputs): PatternRule | 'broken' {
  const triggers = readTriggers(inputs)
  const dependent = readRuleName(inputs, 'dependent')
  const pattern = readRuleText(inputs, 'pattern')
  const matches = readRuleFlag(inputs, 'match_expected', true)
  if (triggers === undefined || dependent === undefined) return 'broken'
  if (pattern === undefined || matches === undefined) return 'broken'
  const compiled = compileRegex(pattern)
  if (compiled.kind === 'invalid') return 'broken'
  const regex = compiled.kind === 'regex' ? compiled.regex : undefined
  return { triggers, dependent, pattern, regex, matches }
}

/** A map of settings and values, or one setting and its value. */
function readTriggers(inputs: RuleInputs): PatternRule['triggers'] | undefined {
  const several = inputs.get('triggers')
  const isMap = typeof several === 'object' && several !== null && !Array.isArray(several)
  if (isMap) {
    return new Map([...readRuleInputs(several)].map(([name, one]) => [name, toRuleValue(one)]))
  }
  const single = inputs.get('trigger')
  if (typeof single !== 'string') return undefined
  return new Map([[single, toRuleValue(inputs.get('trigger_value'))]])
}

function checkRule(
  check: MetadataCheck,
  { triggers, dependent, pattern, matches }: PatternRule,
  regex: Regex,
  collector: RuleCollector,
): void {
  for (const [name, expected] of triggers) {
    const isMet = meets(findValue(check, name).value, expected)
    if (isMet === 'crash') {
      collector.add({
        code: 'setting-not-comparable',
        severity: 'error',
        ...settingSite(check, [...check.module.path, 'settings', name]),
        args: { setting: name },
      })
    }
    if (isMet !== true) return
  }
  const { value, path } = findValue(check, dependent)
  if (value?.kind !== 'string') return
  const isMatch = regex.test(value.value)
  if (isMatch === undefined || isMatch === matches) return
  collector.add({
    code: 'setting-pattern-when',
    severity: check.severity,
    ...settingSite(check, path),
    args: {
      setting: dependent,
      value: value.value,
      pattern,
      matches,
      triggers: [...triggers.keys()],
    },
  })
}

/** What is not there counts as false; gcluster crashes when the value to compare with is no flag. */
function meets(value: Value | undefined, expected: Value): boolean | 'crash' {
  if (value === undefined || value.kind === 'null') {
    if (!isSet([expected])) return true
    return expected.kind === 'bool' ? !expected.value : 'crash'
  }
  const isEqual = equalValues(value, expected)
  return isEqual === 'unknown' ? 'crash' : isEqual
}

type Found = { readonly value: Value | undefined; readonly path: Path }

/** The first item of what is written, else the default of the module (`getSettingWithFallback`). */
function findValue(check: MetadataCheck, name: string): Found {
  const target = findTarget(check, name)
  const [value] = target?.values ?? []
  if (target !== undefined && value !== undefined) return { value, path: target.path }
  const path = [...check.module.path, 'settings', name]
  return { value: factsOf(check.module)?.inputs.get(name)?.default, path }
}
