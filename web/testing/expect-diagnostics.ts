import { expect } from 'vitest'
import type { AnalysisInputs } from '../engine/analyze.ts'
import type { Finding } from '../engine/blueprint/analysis.ts'
import type { Code, CodeArgs } from '../engine/diagnostic/codes.ts'
import { formatPath, type Severity } from '../engine/diagnostic/diagnostic.ts'
import type { Rule } from '../engine/rules/rule.ts'
import { makeLineTable, positionAt } from '../engine/text/line-table.ts'
import { analyzeText } from './analyze-text.ts'

/** What a test says about a finding; it says as much as matters to it. */
export type ExpectedDiagnostic = {
  readonly [C in Code]: {
    readonly code: C
    readonly severity?: Severity
    readonly args?: CodeArgs[C]
    /** 1-based. */
    readonly line?: number
    /** The text that the finding marks. */
    readonly text?: string
    readonly path?: string
    readonly nodes?: readonly string[]
    readonly fixes?: Finding['fixes']
  }
}[Code]

export type RuleTestOptions = Partial<AnalysisInputs> & { readonly deployment?: string }

/** Runs one rule alone over a blueprint and compares what it found, in order. */
export function expectDiagnostics(
  rule: Rule,
  blueprint: string,
  expected: readonly ExpectedDiagnostic[],
  options: RuleTestOptions = {},
): void {
  const found = findingsOf(rule, blueprint, options)
  const described = found.map((finding, index) => describe(finding, expected[index], blueprint))
  expect(described).toEqual(expected)
}

/** The rule has nothing to say about the blueprint. */
export function expectNone(rule: Rule, blueprint: string, options: RuleTestOptions = {}): void {
  expectDiagnostics(rule, blueprint, [], options)
}

/** The findings of the rule alone; a text that is not even YAML is a slip in the test. */
function findingsOf(
  rule: Rule,
  blueprint: string,
  { deployment, ...inputs }: RuleTestOptions,
): readonly Finding[] {
  const { findings, document } = analyzeText(blueprint, { ...inputs, rules: [rule] }, deployment)
  if (rule.stage !== 'document') expect(document.diagnostics).toEqual([])
  return findings.filter(({ code }) => rule.codes.some((own) => own === code))
}

/** The finding in the words of the test, with just the facts that the test names. */
function describe(
  finding: Finding,
  expected: ExpectedDiagnostic | undefined,
  blueprint: string,
): unknown {
  const { span } = finding
  const facts: Record<string, unknown> = {
    code: finding.code,
    severity: finding.severity,
    args: finding.args,
    line: positionAt(makeLineTable(blueprint), span.start).line,
    text: blueprint.slice(span.start, span.end),
    path: formatPath(finding.path),
    nodes: finding.nodes,
    fixes: finding.fixes,
  }
  const named = ['code', ...Object.keys(expected ?? {})]
  return Object.fromEntries(Object.entries(facts).filter(([fact]) => named.includes(fact)))
}
