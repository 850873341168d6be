import type { VarName } from '../blueprint/model.ts'
import { referencesIn } from '../blueprint/setting-value.ts'
import { untypedNull, type Value } from '../hcl/value.ts'
import { evaluateValue, makeScope, type Scope } from './evaluate-setting.ts'
import type { ExpandedVariable } from './expanded.ts'
import { type Known, known, unknown } from './known.ts'
import type { BlueprintPass, PassContext } from './pass.ts'
import { reportEvaluation } from './report-evaluation.ts'

type Reporting = Pick<PassContext, 'collector' | 'placeOf'>
type Variables = ReadonlyMap<VarName, ExpandedVariable>

/**
 * Evaluates the deployment variables, each after those that it refers to (`evalVars` in
 * `pkg/config/config.go`). One that stands in a ring, or refers to something that does not exist,
 * stays unknown: rules report those. What an evaluation itself fails at is reported here.
 */
export const evaluateVariables: BlueprintPass = (expanded, setting) => {
  const values = new Map<VarName, Value>()
  const scope = makeScope(values, setting.stagePath)
  const evaluated = new Map<VarName, ExpandedVariable>()
  for (const variable of orderByReferences(expanded.variables)) {
    const result = evaluateVariable(variable, scope, setting)
    if (result.known) values.set(variable.name, result.value)
    evaluated.set(variable.name, { ...variable, evaluated: result })
  }
  if (evaluated.get('labels')?.written === undefined) {
    checkWithoutLabels([...evaluated.values()], scope, setting)
  }
  return { ...expanded, variables: evaluated, scope }
}

function evaluateVariable(
  variable: ExpandedVariable,
  scope: Scope,
  reporting: Reporting,
): Known<Value> {
  for (const reference of referencesIn(variable.value)) {
    if (reference.kind === 'module') return unknown('module-output')
    if (!scope.variables.has(reference.name)) return unknown('variable')
  }
  const result = evaluateValue(variable.value, scope)
  if (result.kind === 'value') return known(result.value)
  reportEvaluation(result, ['vars', variable.name], reporting)
  return unknown('not-evaluated')
}

/**
 * The toolkit evaluates all variables once before it makes labels of its own: whatever needs more
 * of them than a null fails there (`validateDeploymentName` in `pkg/config/config.go`).
 */
function checkWithoutLabels(
  ordered: readonly ExpandedVariable[],
  { context }: Scope,
  reporting: Reporting,
): void {
  const values = new Map<VarName, Value>([['labels', untypedNull]])
  const names = new Map([['var', { kind: 'object', entries: values } as const]])
  const early: Scope = { variables: values, context: { ...context, variables: names } }
  const concerned = new Set<VarName>(['labels'])
  for (const { name, value, evaluated } of ordered) {
    if (name === 'labels' || !evaluated.known) continue
    const needs = referencesIn(value)
    if (!needs.every((one) => one.kind === 'variable' && values.has(one.name))) continue
    const isConcerned = needs.some((one) => one.kind === 'variable' && concerned.has(one.name))
    if (isConcerned) concerned.add(name)
    const result = evaluateValue(value, early)
    if (result.kind === 'value') values.set(name, result.value)
    else if (isConcerned) reportEvaluation(result, ['vars', name], reporting)
  }
}

/** The variables such that each comes after those it refers to, except within a ring. */
function orderByReferences(variables: Variables): readonly ExpandedVariable[] {
  const ordered: ExpandedVariable[] = []
  const seen = new Set<VarName>()
  // A stack of our own: chains of variables may be longer than calls can be deep.
  const open = [...variables.values()].reverse()
  while (open.length > 0) {
    const variable = open.at(-1)
    if (variable === undefined) break
    const waiting = seen.has(variable.name) ? [] : unseenReferences(variable, variables, seen)
    seen.add(variable.name)
    if (waiting.length > 0) {
      open.push(...waiting)
    } else {
      open.pop()
      ordered.push(variable)
    }
  }
  return [...new Set(ordered)]
}

function unseenReferences(
  { value }: ExpandedVariable,
  variables: Variables,
  seen: ReadonlySet<VarName>,
): readonly ExpandedVariable[] {
  return referencesIn(value).flatMap((reference) => {
    const wanted = reference.kind === 'variable' ? variables.get(reference.name) : undefined
    return wanted === undefined || seen.has(wanted.name) ? [] : [wanted]
  })
}
