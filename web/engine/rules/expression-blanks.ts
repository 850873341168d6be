import { readRawExpression } from '../blueprint/translate-expression.ts'
import { crossGroupReferencesOf, glueWithInputs, printWithInputs } from '../expand/cross-group.ts'
import type { ExpandedGroup } from '../expand/expanded.ts'
import { haveSameTokens } from '../hcl/same-tokens.ts'
import { siteAt } from './facts/place.ts'
import { expressionsAt, type PlacedExpression } from './facts/references.ts'
import type { ExpandedRule } from './rule.ts'

/**
 * Where an expression takes an output of an earlier group, the toolkit puts a variable in its place
 * and drops all blanks as it does so (`ReplaceSubExpressions` in `pkg/config/expression.go`): what
 * needs them is refused or means something else. (In `$(…)` they are gone before, which the reader
 * tells.)
 */
export const expressionBlanks: ExpandedRule = {
  codes: ['expression-blanks'],
  stage: 'expanded',
  check(context, collector) {
    for (const group of context.expanded.groups) {
      // Image builds take the values of such settings while they are deployed.
      if (group.kind === 'packer') continue
      const inputs = crossGroupReferencesOf(group, context.expanded)
      if (inputs.size === 0) continue
      for (const { value, path, node } of expressionsOf(group)) {
        const { text } = value.expression
        const glued = glueWithInputs(text, inputs)
        if (glued === text) continue
        if (haveSameTokens(glued, printWithInputs(value, inputs))) continue
        const refused = !readRawExpression(glued).ok
        collector.add({
          code: 'expression-blanks',
          severity: refused ? 'error' : 'warning',
          ...siteAt(context, path),
          nodes: [node],
          args: { glued, refused },
        })
      }
    }
  },
}

function expressionsOf({
  modules,
}: ExpandedGroup): readonly (PlacedExpression & { readonly node: string })[] {
  return modules.flatMap(({ id, path, settings }) =>
    [...settings].flatMap(([name, { value }]) =>
      expressionsAt(value, [...path, 'settings', name]).map((placed) => ({ ...placed, node: id })),
    ),
  )
}
