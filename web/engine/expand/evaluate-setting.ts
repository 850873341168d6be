import type { VarName } from '../blueprint/model.ts'
import { referencesIn, type SettingValue } from '../blueprint/setting-value.ts'
import { type EvaluationContext, evaluate } from '../hcl/evaluate.ts'
import type { EvaluationProblem } from '../hcl/evaluate-run.ts'
import { makeToolkitFunctions } from '../hcl/functions.ts'
import { makeObject, makeTuple, type Value } from '../hcl/value.ts'
import { type Known, known, unknown } from './known.ts'

/** What expressions see where the toolkit itself evaluates: its variables and its functions. */
export type Scope = {
  readonly variables: ReadonlyMap<VarName, Value>
  /** The same for the evaluator, where all of them stand under `var`. */
  readonly context: EvaluationContext
}

export type Evaluation = { readonly kind: 'value'; readonly value: Value } | Failure

export type Failure = {
  readonly kind: 'failed'
  /** In the order in which HCL finds them; the toolkit shows the first. */
  readonly problems: readonly EvaluationProblem[]
}

/** A scope over variables that may still be added to. */
export function makeScope(
  variables: ReadonlyMap<VarName, Value>,
  stagePath: (path: string) => string,
): Scope {
  const stage = (path: string) => ({ kind: 'path', path: stagePath(path) }) as const
  const names = new Map([['var', { kind: 'object', entries: variables } as const]])
  return { variables, context: { variables: names, functions: makeToolkitFunctions(stage) } }
}

/**
 * What a value comes to, or the first thing that goes wrong in one of its expressions (`eval` in
 * `pkg/config/expression.go`). Module outputs have no value before the deployment: they go wrong.
 */
export function evaluateValue(value: SettingValue, scope: Scope): Evaluation {
  switch (value.kind) {
    case 'literal':
      return { kind: 'value', value: value.value }
    case 'expression': {
      const result = evaluate(value.expression.tree, scope.context)
      if (result.kind === 'value') return result
      return { kind: 'failed', problems: result.problems }
    }
    case 'list':
      return evaluateList(value.items, scope)
    case 'map':
      return evaluateMap(value.entries, scope)
  }
}

/** The value for whoever does not care why there is none. */
export function evaluateSetting(
  value: SettingValue,
  { scope }: { readonly scope: Scope },
): Known<Value> {
  const result = evaluateValue(value, scope)
  if (result.kind === 'value') return known(result.value)
  const needsModule = referencesIn(value).some(({ kind }) => kind === 'module')
  return unknown(needsModule ? 'module-output' : 'not-evaluated')
}

function evaluateList(items: readonly SettingValue[], scope: Scope): Evaluation {
  const values: Value[] = []
  for (const item of items) {
    const result = evaluateValue(item, scope)
    if (result.kind === 'failed') return result
    values.push(result.value)
  }
  return { kind: 'value', value: makeTuple(values) }
}

function evaluateMap(
  entries: Extract<SettingValue, { kind: 'map' }>['entries'],
  scope: Scope,
): Evaluation {
  const values: (readonly [string, Value])[] = []
  for (const [name, entry] of entries) {
    const result = evaluateValue(entry.value, scope)
    if (result.kind === 'failed') return result
    values.push([name, result.value])
  }
  return { kind: 'value', value: makeObject(values) }
}
