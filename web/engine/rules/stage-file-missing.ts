import { stageCallsIn } from '../expand/stage-calls.ts'
import { convert } from '../hcl/convert.ts'
import { evaluate } from '../hcl/evaluate.ts'
import type { CallExpression } from '../hcl/syntax-tree.ts'
import { stringType } from '../hcl/type.ts'
import { dictionariesOf, placeInside } from './facts/dictionaries.ts'
import { siteAt } from './facts/place.ts'
import { expressionsAt } from './facts/references.ts'
import type { ExpandedContext, ExpandedRule } from './rule.ts'

/**
 * A file to stage lies beside the blueprint (`StagedFiles` in `pkg/config/staging.go`). Silent as
 * long as nobody can say which files are there.
 */
export const stageFileMissing: ExpandedRule = {
  codes: ['stage-file-missing'],
  stage: 'expanded',
  check(context, collector) {
    const { hasFile } = context
    if (hasFile === undefined) return
    for (const dictionary of dictionariesOf(context)) {
      for (const [name, value] of dictionary.entries) {
        for (const placed of expressionsAt(value, [...dictionary.path, name])) {
          for (const call of stageCallsIn(placed.value.expression.tree)) {
            const file = fileOf(call, context)
            if (file === undefined || hasFile(file)) continue
            collector.add({
              code: 'stage-file-missing',
              severity: 'error',
              ...siteAt(context, placeInside(dictionary, placed.path)),
              path: placed.path,
              nodes: dictionary.module === undefined ? [] : [dictionary.module],
              args: { file },
            })
          }
        }
      }
    }
  },
}

/** The path, when it can be told; what is wrong with it otherwise is said elsewhere. */
function fileOf(call: CallExpression, { expanded }: ExpandedContext): string | undefined {
  const [argument] = call.arguments
  if (argument === undefined || call.arguments.length > 1) return undefined
  const result = evaluate(argument, expanded.scope.context)
  if (result.kind !== 'value') return undefined
  const path = convert(result.value, stringType)
  return path.kind === 'value' && path.value.kind === 'string' ? path.value.value : undefined
}
