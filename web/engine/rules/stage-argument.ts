import type { SettingValue } from '../blueprint/setting-value.ts'
import type { Path } from '../diagnostic/diagnostic.ts'
import { placeStagedFiles, type StagingProblem } from '../expand/place-staged-files.ts'
import { reportEvaluation } from '../expand/report-evaluation.ts'
import { stageCallsIn } from '../expand/stage-calls.ts'
import { evaluate } from '../hcl/evaluate.ts'
import { printValue } from '../hcl/print-value.ts'
import { haveSameTokens } from '../hcl/same-tokens.ts'
import { type Dictionary, dictionariesOf, placeInside } from './facts/dictionaries.ts'
import { modulesOf } from './facts/modules.ts'
import { siteAt } from './facts/place.ts'
import { expressionsAt, type PlacedExpression } from './facts/references.ts'
import type { ExpandedContext, ExpandedRule, RuleCollector } from './rule.ts'

/**
 * `ghpc_stage` is evaluated while the files are written, also where Terraform evaluates the rest
 * (`evalGhpcStage` in `pkg/config/staging.go`): its argument cannot wait for a module's output, and
 * the expression around it loses its blanks.
 */
export const stageArgument: ExpandedRule = {
  codes: ['stage-argument', 'expression-blanks'],
  stage: 'expanded',
  check(context, collector) {
    for (const dictionary of stagingDictionaries(context)) {
      for (const [name, value] of dictionary.entries) {
        for (const placed of expressionsAt(value, [...dictionary.path, name])) {
          checkExpression(placed, dictionary, context, collector)
        }
      }
    }
  },
}

/** Variables are evaluated before; settings are looked at as they are in the end. */
function stagingDictionaries(context: ExpandedContext): readonly Dictionary[] {
  const written = dictionariesOf(context).filter(
    ({ kind }) => kind !== 'settings' && kind !== 'vars',
  )
  const settings = modulesOf(context).map((module): Dictionary => {
    const path: Path = [...module.path, 'settings']
    const entries = [...module.settings].map(
      ([name, { value }]): readonly [string, SettingValue] => [name, value],
    )
    return { kind: 'settings', path, place: path, module: module.id, entries: new Map(entries) }
  })
  return [...written, ...settings]
}

function checkExpression(
  { value: { expression }, path }: PlacedExpression,
  dictionary: Dictionary,
  context: ExpandedContext,
  collector: RuleCollector,
): void {
  const { scope } = context.expanded
  const staged = placeStagedFiles(expression.text, scope)
  if (staged.kind === 'unchanged') return
  const site = siteAt(context, placeInside(dictionary, path))
  const nodes = dictionary.module === undefined ? [] : [dictionary.module]
  if (staged.kind === 'refused') {
    reportProblem(staged.problem, { ...site, path, nodes }, collector)
    return
  }
  let plain = expression.text
  for (const call of [...stageCallsIn(expression.tree)].sort(
    (a, b) => b.range.start - a.range.start,
  )) {
    const result = evaluate(call, scope.context)
    if (result.kind !== 'value') return
    const { start, end } = call.range
    plain = plain.slice(0, start) + printValue(result.value) + plain.slice(end)
  }
  if (haveSameTokens(plain, staged.text)) return
  const args = { glued: staged.text, refused: false }
  collector.add({ code: 'expression-blanks', severity: 'warning', ...site, path, nodes, args })
}

function reportProblem(
  problem: StagingProblem,
  where: ReturnType<typeof siteAt> & { readonly nodes: readonly string[] },
  collector: RuleCollector,
): void {
  switch (problem.kind) {
    case 'glued': {
      const args = { glued: problem.glued, refused: true }
      collector.add({ code: 'expression-blanks', severity: 'error', ...where, args })
      return
    }
    case 'module-output': {
      const args = { reference: problem.reference }
      collector.add({ code: 'stage-argument', severity: 'error', ...where, args })
      return
    }
    case 'evaluation':
      reportEvaluation({ kind: 'failed', problems: problem.problems }, where.path, {
        collector,
        placeOf: () => where.span,
      })
      return
    case 'variable':
  }
}
