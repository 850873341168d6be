import { findExpressionEnd } from '../blueprint/find-expression-end.ts'
import { readReference } from '../blueprint/references.ts'
import { evaluate } from '../hcl/evaluate.ts'
import type { EvaluationProblem } from '../hcl/evaluate-run.ts'
import { tokensOf } from '../hcl/lexer.ts'
import { parseExpression } from '../hcl/parse-expression.ts'
import { printValue } from '../hcl/print-value.ts'
import { variablesOf } from '../hcl/references.ts'
import type { Expression } from '../hcl/syntax-tree.ts'
import type { Token } from '../hcl/token.ts'
import { findUnreadable } from '../hcl/unreadable.ts'
import type { Scope } from './evaluate-setting.ts'

/** The toolkit's function that copies a file into the deployment. */
const STAGE = 'ghpc_stage'

export type StagedText =
  /** Nothing is staged. */
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'placed'; readonly text: string; readonly tree: Expression }
  | { readonly kind: 'refused'; readonly problem: StagingProblem }

export type StagingProblem =
  /** What is left when the blanks are gone is no expression. */
  | { readonly kind: 'glued'; readonly glued: string }
  /** `k.network_id`, which is not known before the deployment. */
  | { readonly kind: 'module-output'; readonly reference: string }
  /** A variable that does not exist: that is told where it is named. */
  | { readonly kind: 'variable' }
  | { readonly kind: 'evaluation'; readonly problems: readonly EvaluationProblem[] }

/**
 * An expression's text with the places of the copies where its calls of `ghpc_stage` stood, as the
 * toolkit puts them in (`partialEval` in `pkg/config/staging.go`): on the tokens, which lose the
 * blanks between them; and what follows a call is read anew as if it began an expression, so that
 * text behind it in the same string loses its blanks too, or cannot be read at all.
 */
export function placeStagedFiles(text: string, scope: Scope): StagedText {
  // Nearly every expression; to read its tokens only to find that out takes long.
  if (!text.includes(STAGE)) return { kind: 'unchanged' }
  let rest = wordsOf(text)
  let placed = ''
  for (;;) {
    const at = rest.findIndex(({ kind, text }) => kind === 'identifier' && text === STAGE)
    if (at < 0) break
    placed += glue(rest.slice(0, at))
    const call = readCall(rest.slice(at + 1), scope)
    if (call.kind === 'refused') return call
    placed += call.place
    rest = wordsOf(call.rest)
    if (findUnreadable(call.rest, rest) !== undefined) return refuseText(placed + call.rest)
  }
  if (placed === '') return { kind: 'unchanged' }
  placed += glue(rest)
  const parsed = parseExpression(placed)
  const isSound =
    parsed.ok && variablesOf(parsed.value).every((one) => readReference(one) !== undefined)
  return isSound ? { kind: 'placed', text: placed, tree: parsed.value } : refuseText(placed)
}

/** The tokens without the one that says that the text ends. */
function wordsOf(text: string): readonly Token[] {
  return tokensOf(text).slice(0, -1)
}

function glue(tokens: readonly Token[]): string {
  return tokens.map(({ text }) => text).join('')
}

type Call =
  | { readonly kind: 'call'; readonly place: string; readonly rest: string }
  | Extract<StagedText, { readonly kind: 'refused' }>

/** What follows the function's name: its argument in brackets, and the rest. */
function readCall([bracket, ...words]: readonly Token[], scope: Scope): Call {
  const behind = glue(words)
  if (bracket?.kind !== '(') return refuseText(`${STAGE}${bracket?.text ?? ''}${behind}`)
  const end = findExpressionEnd(behind)
  if (!end.ok) return refuseText(`${STAGE}(${behind}`)
  const parsed = parseExpression(`${STAGE}(${behind.slice(0, end.end)})`)
  if (!parsed.ok) return refuseText(`${STAGE}(${behind}`)
  for (const variable of variablesOf(parsed.value)) {
    const reference = readReference(variable)
    if (reference === undefined) return refuseText(`${STAGE}(${behind}`)
    if (reference.kind === 'module') {
      return refuse({ kind: 'module-output', reference: `${reference.id}.${reference.output}` })
    }
    if (!scope.variables.has(reference.name)) return refuse({ kind: 'variable' })
  }
  const result = evaluate(parsed.value, scope.context)
  if (result.kind !== 'value') return refuse({ kind: 'evaluation', problems: result.problems })
  return { kind: 'call', place: printValue(result.value), rest: behind.slice(end.end + 1) }
}

function refuseText(glued: string): Extract<StagedText, { readonly kind: 'refused' }> {
  return refuse({ kind: 'glued', glued })
}

function refuse(problem: StagingProblem): Extract<StagedText, { readonly kind: 'refused' }> {
  return { kind: 'refused', problem }
}
