import type { VarName } from '../blueprint/model.ts'
import type { ExpandedVariable } from '../expand/expanded.ts'
import { siteOfReference } from './facts/place.ts'
import { type PlacedReference, referencesAt } from './facts/references.ts'
import type { ExpandedContext, ExpandedRule, RuleCollector } from './rule.ts'

/** Variables are evaluated one after another (`varsTopologicalOrder` in `pkg/config/config.go`). */
export const variableCycle: ExpandedRule = {
  codes: ['variable-cycle'],
  stage: 'expanded',
  check(context, collector) {
    const done = new Set<VarName>()
    const { blueprint, expanded } = context
    for (const name of [...blueprint.vars.entries.keys(), ...expanded.variables.keys()]) {
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
  const stack: Open[] = []
  const depths = new Map<VarName, number>()
  const open = (name: VarName): void => {
    depths.set(name, stack.length)
    stack.push(openVariable(name, variables.get(name)))
  }
  open(start)
  while (stack.length > 0) {
    const top = stack.at(-1)
    const next = top?.references.shift()
    if (top === undefined) return
    if (next === undefined) {
      done.add(top.name)
      depths.delete(top.name)
      stack.pop()
      continue
    }
    if (next.reference.kind !== 'variable' || done.has(next.reference.name)) continue
    const { name } = next.reference
    const depth = depths.get(name)
    if (depth === undefined) {
      open(name)
      continue
    }
    collector.add({
      code: 'variable-cycle',
      severity: 'error',
      ...siteOfReference(context, next.named, next.reference.span),
      path: next.path,
      args: { names: stack.slice(depth).map((one) => one.name) },
    })
  }
}

function openVariable(name: VarName, variable: ExpandedVariable | undefined): Open {
  const value = variable?.written?.value
  const references = value === undefined ? [] : referencesAt(value, ['vars', name])
  return { name, references: [...references] }
}
