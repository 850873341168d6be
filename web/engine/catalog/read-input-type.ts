import { parseExpression } from '../hcl/parse-expression.ts'
import { parseTypeConstraint, readTypeConstraint } from '../hcl/parse-type-constraint.ts'
import type { Parsed } from '../hcl/parsed.ts'
import type { Expression } from '../hcl/syntax-tree.ts'
import { anyType, type Type } from '../hcl/type.ts'
import { readText } from './read-constant.ts'

/** Old forms that the toolkit takes in place of `list(any)` and `map(any)`, at the top only. */
const BARE: ReadonlyMap<string, Type> = new Map([
  ['list', { kind: 'list', element: anyType }],
  ['map', { kind: 'map', element: anyType }],
])

/**
 * The type behind `type =` of a variable: an expression, or a text that holds one
 * (`GetCtyType` in `pkg/modulereader/hcl_utils.go`). `text` is the file's.
 */
export function readInputType(expression: Expression, text: string): Parsed<Type> {
  const quoted = readText(expression)
  if (quoted !== undefined) return readWrittenType(quoted)
  return readBare(expression) ?? readTypeConstraint(expression, text)
}

/** The same for a type given as text; an empty one is any type. */
export function readWrittenType(text: string): Parsed<Type> {
  if (text === '') return { ok: true, value: anyType }
  const parsed = parseExpression(text)
  return (parsed.ok ? readBare(parsed.value) : undefined) ?? parseTypeConstraint(text)
}

function readBare(expression: Expression): Parsed<Type> | undefined {
  if (expression.kind !== 'traversal' || expression.steps.length > 0) return undefined
  const type = BARE.get(expression.root.name)
  return type && { ok: true, value: type }
}
