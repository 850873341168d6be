import type { VarName } from '../blueprint/model.ts'
import type { ExpandedVariable } from '../expand/expanded.ts'
import { siteWithin } from './facts/place.ts'
import { type PlacedReference, referencesAt } from './facts/references.ts'
import type { ExpandedContext, ExpandedRule, RuleCollector } from './rule.ts'

/** Variables are evaluated one after another (`varsTopologicalOrder` in `pkg/config/config.go`). */
export const variableCycle: ExpandedRule = {
  codes: ['variable-cycle'],
  stage: 'expanded',
  check(context, collector) {
    const done = new Set<VarName>()
    for (const name of context.expanded.variables.keys()) {
      if (!done.has(name)) searchFrom(name, done, context, collector)
    }
  },
}

type Open = { readonly name: VarName; readonly references: PlacedReference[] }

/** Depth first with a stack of our own: chains of variables may be longer than calls can be deep. */
function searchFrom(
  start: VarName,
  done: Set<VarName>,
  context: ExpandedContext,
  collector: RuleCollector,
): void {
  const { variables } = context.expanded
  const stack: Open[] = [openVariable(start, variables.get(start))]
  while (stack.length > 0) {
    const top = stack.at(-1)
    const next = top?.references.shift()
    if (top === undefined || next === undefined) {
      if (top !== undefined) done.add(top.name)
      stack.pop()
      continue
    }
    if (next.reference.kind !== 'variable' || done.has(next.reference.name)) continue
    const { name } = next.reference
    const index = stack.findIndex((open) => open.name === name)
    if (index < 0) {
      stack.push(openVariable(name, variables.get(name)))
      continue
    }
    collector.add({
      code: 'variable-cycle',
      severity: 'error',
      ...siteWithin(context, next.path, next.reference.span),
      args: { names: stack.slice(index).map((open) => open.name) },
    })
  }
}

function openVariable(name: VarName, variable: ExpandedVariable | undefined): Open {
  const value = variable?.written?.value
  const references = value === undefined ? [] : referencesAt(value, ['vars', name])
  return { name, references: [...references] }
}
