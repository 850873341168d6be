import { referencesIn } from '../blueprint/setting-value.ts'
import { reportEvaluation } from '../expand/report-evaluation.ts'
import { stageCallsIn } from '../expand/stage-calls.ts'
import { evaluate } from '../hcl/evaluate.ts'
import { variablesOf } from '../hcl/references.ts'
import type { CallExpression } from '../hcl/syntax-tree.ts'
import { type Dictionary, dictionariesOf, placeInside } from './facts/dictionaries.ts'
import { siteAt } from './facts/place.ts'
import { expressionsAt, type PlacedExpression } from './facts/references.ts'
import type { ExpandedContext, ExpandedRule, RuleCollector } from './rule.ts'

/**
 * `ghpc_stage` is evaluated while the files are written, also where Terraform evaluates the rest
 * (`evalGhpcStage` in `pkg/config/staging.go`): its argument cannot wait for a module's output.
 */
export const stageArgument: ExpandedRule = {
  codes: ['stage-argument'],
  stage: 'expanded',
  check(context, collector) {
    for (const dictionary of dictionariesOf(context)) {
      if (dictionary.kind !== 'settings' && dictionary.kind !== 'provider') continue
      for (const [name, value] of dictionary.entries) {
        for (const placed of expressionsAt(value, [...dictionary.path, name])) {
          if (isEvaluatedWhole(placed, dictionary, context)) continue
          for (const call of stageCallsIn(placed.value.expression.tree)) {
            checkCall(call, placed, dictionary, context, collector)
          }
        }
      }
    }
  },
}

/** Settings of Packer modules without outputs in them are evaluated as a whole, and judged there. */
function isEvaluatedWhole(
  { value }: PlacedExpression,
  { module }: Dictionary,
  { expanded }: ExpandedContext,
): boolean {
  const isPacker = module !== undefined && expanded.modules.get(module)?.kind === 'packer'
  return isPacker && referencesIn(value).every(({ kind }) => kind === 'variable')
}

function checkCall(
  call: CallExpression,
  { path }: PlacedExpression,
  dictionary: Dictionary,
  context: ExpandedContext,
  collector: RuleCollector,
): void {
  const { scope } = context.expanded
  const place = placeInside(dictionary, path)
  for (const { root, steps } of variablesOf(call)) {
    const names = steps.flatMap((step) => (step.kind === 'attribute' ? [step.name] : []))
    if (root.name === 'module') {
      collector.add({
        code: 'stage-argument',
        severity: 'error',
        ...siteAt(context, place),
        path,
        nodes: dictionary.module === undefined ? [] : [dictionary.module],
        args: { reference: names.slice(0, 2).join('.') },
      })
      return
    }
    // A variable without a value is reported where it is named.
    if (!scope.variables.has(names[0] ?? '')) return
  }
  const result = evaluate(call, scope.context)
  if (result.kind === 'value') return
  const placeOf = () => siteAt(context, place).span
  const failure = { kind: 'failed', problems: result.problems, span: undefined } as const
  reportEvaluation(failure, path, { collector, placeOf })
}
