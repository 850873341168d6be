import { isNullLiteral } from '../blueprint/setting-value.ts'
import type { Severity } from '../diagnostic/diagnostic.ts'
import { findNearestName } from '../diagnostic/nearest-name.ts'
import { dictionariesOf, placeInside } from './facts/dictionaries.ts'
import { siteOfReference } from './facts/place.ts'
import { referencesAt } from './facts/references.ts'
import { replaceName } from './facts/replace-name.ts'
import type { ExpandedContext, ExpandedRule } from './rule.ts'

/**
 * Every variable that an expression names exists (`checkReferences` in `pkg/config/config.go`).
 * While a deployment file is still to come, it may bring the variable.
 */
export const variableUndefined: ExpandedRule = {
  codes: ['variable-undefined'],
  stage: 'expanded',
  check(context, collector) {
    const { variables } = context.expanded
    const severity = severityOf(context)
    for (const dictionary of dictionariesOf(context)) {
      for (const [name, value] of dictionary.entries) {
        for (const { reference, path, named } of referencesAt(value, [...dictionary.path, name])) {
          if (reference.kind !== 'variable' || variables.has(reference.name)) continue
          const nearest = findNearestName(reference.name, variables.keys())
          collector.add({
            code: 'variable-undefined',
            severity,
            ...siteOfReference(context, placeInside(dictionary, named), reference.span),
            path,
            nodes: dictionary.module === undefined ? [] : [dictionary.module],
            args: { name: reference.name, ...(nearest === undefined ? {} : { nearest }) },
            fixes: replaceName(context.texts.blueprint, reference.span, reference.name, nearest),
          })
        }
      }
    }
  },
}

function severityOf({ complete, expanded: { variables } }: ExpandedContext): Severity {
  if (complete) return 'error'
  const hasOpen = [...variables.values()].some(({ value }) => isNullLiteral(value))
  return hasOpen || !variables.has('deployment_name') ? 'warning' : 'error'
}
