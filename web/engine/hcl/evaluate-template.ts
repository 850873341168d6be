import type { Range } from '../text/span.ts'
import { convert } from './convert.ts'
import { chooseBranch } from './evaluate-conditional.ts'
import { evaluateFor } from './evaluate-for.ts'
import {
  type EvaluationProblem,
  type Outcome,
  problem,
  type Run,
  type Scope,
  sound,
  unknownOf,
  withProblems,
} from './evaluate-run.ts'
import type { ForExpression, TemplateExpression, TemplatePart } from './syntax-tree.ts'
import { stringType } from './type.ts'
import { makeString } from './value.ts'

/** A lone interpolation keeps its value as it is; anything else makes text (hclsyntax `TemplateExpr`). */
export function evaluateTemplate({ parts }: TemplateExpression, scope: Scope, run: Run): Outcome {
  const [only, ...more] = parts
  if (only?.kind === 'interpolation' && more.length === 0)
    return run.evaluate(only.expression, scope)
  return join(parts, scope, run)
}

/** The texts of all parts in a row. After a problem the text ends, but later problems are found. */
function join(parts: readonly TemplatePart[], scope: Scope, run: Run): Outcome {
  const problems: EvaluationProblem[] = []
  let text = ''
  let known = true
  for (const part of parts) {
    const outcome = evaluatePart(part, scope, run)
    problems.push(...outcome.problems)
    const printed = printInto(outcome, placeOf(part))
    if (printed.kind === 'problem') problems.push(printed.problem)
    else if (printed.kind === 'unknown') known = false
    else if (problems.length === 0) text += printed.text
  }
  if (!known) return withProblems(unknownOf(stringType), problems)
  const value = makeString(text)
  run.budget.spendWhole(value)
  return withProblems(value, problems)
}

type Printed =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'problem'; readonly problem: EvaluationProblem }

function printInto({ value }: Outcome, range: Range): Printed {
  if (value.kind === 'unknown') return { kind: 'unknown' }
  const result = value.kind === 'null' ? nullPart : convert(value, stringType)
  if (result.kind === 'misfit') {
    return {
      kind: 'problem',
      problem: problem('expression-text', { misfit: result.misfit }, range),
    }
  }
  return { kind: 'text', text: result.value.kind === 'string' ? result.value.value : '' }
}

const nullPart = { kind: 'misfit', misfit: { path: [], reason: { kind: 'null' } } } as const

function placeOf(part: TemplatePart): Range {
  return part.kind === 'interpolation' ? part.expression.range : part.range
}

type Directive<Kind extends TemplatePart['kind']> = Extract<TemplatePart, { readonly kind: Kind }>

function evaluatePart(part: TemplatePart, scope: Scope, run: Run): Outcome {
  switch (part.kind) {
    case 'text':
      return sound(makeString(part.value))
    case 'interpolation':
      return run.evaluate(part.expression, scope)
    case 'if-directive':
      return evaluateIf(part, scope, run)
    case 'for-directive':
      return evaluateRepeat(part, scope, run)
  }
}

function evaluateIf(part: Directive<'if-directive'>, scope: Scope, run: Run): Outcome {
  const whenTrue = join(part.whenTrue, scope, run)
  const whenFalse = join(part.whenFalse ?? [], scope, run)
  return chooseBranch(part.condition, { whenTrue, whenFalse, range: part.range }, scope, run)
}

/** The directive is a `for` over its body as a text, with the items joined. */
function evaluateRepeat(part: Directive<'for-directive'>, scope: Scope, run: Run): Outcome {
  const { key, value, collection, body, range } = part
  const text: TemplateExpression = {
    kind: 'template',
    form: 'bare',
    parts: [...body, empty(range)],
    range,
  }
  const loop: ForExpression = {
    kind: 'for',
    keyName: key,
    valueName: value,
    collection,
    keyExpression: undefined,
    valueExpression: text,
    grouped: false,
    condition: undefined,
    range,
  }
  const items = evaluateFor(loop, scope, run)
  if (items.value.kind !== 'tuple') return withProblems(unknownOf(stringType), items.problems)
  const texts = items.value.items.map((item) => (item.kind === 'string' ? item.value : undefined))
  if (texts.includes(undefined)) return withProblems(unknownOf(stringType), items.problems)
  const joined = makeString(texts.join(''))
  run.budget.spendWhole(joined)
  return withProblems(joined, items.problems)
}

/** Keeps a body of one interpolation from passing its value on as it is. */
function empty(range: Range): TemplatePart {
  return { kind: 'text', value: '', range }
}
