import { forEachExpression } from '../blueprint/setting-value.ts'
import { findNearestName } from '../diagnostic/nearest-name.ts'
import { isTerraformFunction, terraformFunctionNames } from '../hcl/function-names.ts'
import type { Expression } from '../hcl/syntax-tree.ts'
import { callsOf } from '../hcl/visitor.ts'
import { modulesOf } from './facts/modules.ts'
import { siteWithin } from './facts/place.ts'
import type { ExpandedRule } from './rule.ts'

/** What the toolkit itself offers; it stands for a path once files are written. */
const OF_THE_TOOLKIT = 'ghpc_stage'

/**
 * The toolkit hands expressions of Terraform modules on as they stand, so a slip in a function's
 * name shows only when Terraform plans. Functions of providers may exist, so they are left alone.
 * Ours alone.
 */
export const functionUnknown: ExpandedRule = {
  codes: ['function-unknown'],
  stage: 'expanded',
  check(context, collector) {
    for (const module of modulesOf(context)) {
      if (module.kind !== 'terraform') continue
      for (const { name: setting, value } of module.written.settings.entries.values()) {
        forEachExpression(value, ({ expression, span }) => {
          for (const name of unknownFunctions(expression.tree)) {
            const nearest = findNearestName(name, terraformFunctionNames)
            collector.add({
              code: 'function-unknown',
              severity: 'warning',
              stage: 'plan',
              ...siteWithin(context, [...module.path, 'settings', setting], span),
              nodes: [module.id],
              args: { name, ...(nearest === undefined ? {} : { nearest }) },
            })
          }
        })
      }
    }
  },
}

function unknownFunctions(tree: Expression): ReadonlySet<string> {
  const names = callsOf(tree).map(({ name }) => name.name)
  return new Set(
    names.filter(
      (name) =>
        name !== OF_THE_TOOLKIT && !name.startsWith('provider::') && !isTerraformFunction(name),
    ),
  )
}
