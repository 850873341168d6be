import { isNullLiteral } from '../blueprint/setting-value.ts'
import type { Related } from '../diagnostic/diagnostic.ts'
import type { ExpandedVariable } from '../expand/expanded.ts'
import { siteAt } from './facts/place.ts'
import { type ExpandedRule, severityToSupply } from './rule.ts'

/** A variable that is null still waits for its value (`validateVars` in `pkg/config/validate.go`). */
export const variableNull: ExpandedRule = {
  codes: ['variable-null'],
  stage: 'expanded',
  check(context, collector) {
    for (const variable of context.expanded.variables.values()) {
      if (!isNull(variable)) continue
      collector.add({
        code: 'variable-null',
        severity: severityToSupply(context),
        ...siteAt(context, ['vars', variable.name]),
        args: { name: variable.name },
        related: elsewhere(variable),
      })
    }
  },
}

/** What the author wrote counts: the toolkit adds labels of its own to a null too. */
function isNull({ written }: ExpandedVariable): boolean {
  return written !== undefined && isNullLiteral(written.value)
}

/** The deployment file, when the null stands there: places are in the blueprint, as gcluster's. */
function elsewhere({ file, span }: ExpandedVariable): readonly Related[] {
  return file === 'deployment' ? [{ span, what: 'its-null' }] : []
}
