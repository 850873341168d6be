import type { Misfit } from '../diagnostic/codes/hcl-codes.ts'
import { convert } from './convert.ts'
import {
  type EvaluationProblem,
  failed,
  type Outcome,
  problem,
  type Run,
  type Scope,
  sound,
  withProblems,
} from './evaluate-run.ts'
import type { Expression, ObjectExpression, TupleExpression } from './syntax-tree.ts'
import { stringType } from './type.ts'
import { makeObject, makeString, makeTuple, type Value } from './value.ts'

export function evaluateTuple({ items }: TupleExpression, scope: Scope, run: Run): Outcome {
  const outcomes = items.map((item) => run.evaluate(item, scope))
  const value = makeTuple(outcomes.map((outcome) => outcome.value))
  return withProblems(value, ...outcomes.map((outcome) => outcome.problems))
}

/** Later values win over earlier ones of the same key (hclsyntax `ObjectConsExpr`). */
export function evaluateObject({ items }: ObjectExpression, scope: Scope, run: Run): Outcome {
  const entries: (readonly [string, Value])[] = []
  const problems: EvaluationProblem[] = []
  let known = true
  for (const item of items) {
    const key = evaluateKey(item.key, scope, run)
    const value = run.evaluate(item.value, scope)
    problems.push(...key.problems, ...value.problems)
    const name = key.problems.length > 0 ? undefined : readKey(key.value, item.key, problems)
    if (name === undefined) known = false
    else entries.push([name, value.value])
  }
  return known ? withProblems(makeObject(entries), problems) : failed(problems)
}

/** A bare word is the key itself, and so are `true`, `false` and `null`. */
function evaluateKey(key: Expression, scope: Scope, run: Run): Outcome {
  if (key.kind === 'traversal') {
    const { name } = key.root
    if (key.steps.length === 0) return sound(makeString(name))
    return failed([problem('expression-key-ambiguous', { name }, key.range)])
  }
  if (key.kind === 'literal' && key.value.kind === 'null') return sound(makeString('null'))
  if (key.kind === 'literal' && key.value.kind === 'bool') {
    return sound(makeString(String(key.value.value)))
  }
  return run.evaluate(key, scope)
}

function readKey(value: Value, key: Expression, problems: EvaluationProblem[]): string | undefined {
  const refuse = (misfit: Misfit): undefined => {
    problems.push(problem('expression-key', { misfit }, key.range))
  }
  if (value.kind === 'null') return refuse({ path: [], reason: { kind: 'null' } })
  const result = convert(value, stringType)
  if (result.kind === 'misfit') return refuse(result.misfit)
  return result.value.kind === 'string' ? result.value.value : undefined
}
