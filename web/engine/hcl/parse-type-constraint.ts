import type { SyntaxProblemKind } from '../diagnostic/codes/hcl-syntax-codes.ts'
import { convert } from './convert.ts'
import { evaluate } from './evaluate.ts'
import { parseExpression } from './parse-expression.ts'
import type { Parsed, SyntaxProblem } from './parsed.ts'
import type { CallExpression, Expression } from './syntax-tree.ts'
import { type AttributeType, anyType, boolType, numberType, stringType, type Type } from './type.ts'

/**
 * The type that a text names, as behind `type =` of a Terraform variable: `list(string)`,
 * `object({ a = optional(number, 1) })`. A default must be a constant that converts to its type;
 * it is checked and then dropped, as the toolkit does (hcl's `ext/typeexpr`,
 * `TypeConstraintWithDefaults`).
 */
export function parseTypeConstraint(text: string): Parsed<Type> {
  const parsed = parseExpression(text)
  return parsed.ok ? readTypeConstraint(parsed.value, text) : parsed
}

/** The same for a tree that is there already; its ranges count in `text`. */
export function readTypeConstraint(expression: Expression, text: string): Parsed<Type> {
  const reader: Reader = { text, problem: undefined }
  const value = readType(reader, expression)
  if (reader.problem !== undefined) return { ok: false, problem: reader.problem }
  if (value === undefined) throw new Error('a type that is not read notes its problem')
  return { ok: true, value }
}

type Reader = { readonly text: string; problem: SyntaxProblem | undefined }

/** Notes a problem; the first one noted stays. */
function fail(
  reader: Reader,
  kind: SyntaxProblemKind,
  { range }: Pick<Expression, 'range'>,
): undefined {
  reader.problem ??= { kind, found: reader.text.slice(range.start, range.end), range }
  return undefined
}

const plainTypes: ReadonlyMap<string, Type> = new Map([
  ['any', anyType],
  ['bool', boolType],
  ['number', numberType],
  ['string', stringType],
])

const constructorProblems: ReadonlyMap<string, SyntaxProblemKind> = new Map([
  ['list', 'expected-one-type'],
  ['set', 'expected-one-type'],
  ['map', 'expected-one-type'],
  ['object', 'expected-attribute-types'],
  ['tuple', 'expected-element-types'],
])

function readType(reader: Reader, expression: Expression): Type | undefined {
  const word = wordOf(expression)
  if (word !== undefined) {
    return (
      plainTypes.get(word) ??
      fail(reader, constructorProblems.get(word) ?? 'unknown-type', expression)
    )
  }
  if (expression.kind !== 'call') return fail(reader, 'expected-type', expression)
  const name = expression.name.name
  if (plainTypes.has(name)) return fail(reader, 'type-without-arguments', expression.name)
  if (name === 'optional') return fail(reader, 'misplaced-optional', expression.name)
  const problem = constructorProblems.get(name)
  if (problem === undefined) return fail(reader, 'unknown-type', expression)
  const [argument, ...others] = expression.arguments
  if (argument === undefined || others.length > 0) return fail(reader, problem, expression)
  return readConstructed(reader, name, argument)
}

function readConstructed(reader: Reader, name: string, argument: Expression): Type | undefined {
  switch (name) {
    case 'object':
      return readObject(reader, argument)
    case 'tuple':
      return readTuple(reader, argument)
    default: {
      const element = readType(reader, argument)
      const kind = name === 'list' ? 'list' : name === 'set' ? 'set' : 'map'
      return element && { kind, element }
    }
  }
}

function readTuple(reader: Reader, argument: Expression): Type | undefined {
  if (argument.kind !== 'tuple') return fail(reader, 'expected-element-types', argument)
  const elements: Type[] = []
  for (const item of argument.items) {
    const element = readType(reader, item)
    if (element === undefined) return undefined
    elements.push(element)
  }
  return { kind: 'tuple', elements }
}

function readObject(reader: Reader, argument: Expression): Type | undefined {
  if (argument.kind !== 'object') return fail(reader, 'expected-attribute-types', argument)
  const attributes = new Map<string, AttributeType>()
  for (const { key, value } of argument.items) {
    const name = wordOf(key)
    if (name === undefined) return fail(reader, 'expected-type-attribute-name', key)
    if (attributes.has(name)) return fail(reader, 'duplicate-type-attribute', key)
    const attribute = readAttribute(reader, value)
    if (attribute === undefined) return undefined
    attributes.set(name, attribute)
  }
  return { kind: 'object', attributes }
}

function readAttribute(reader: Reader, expression: Expression): AttributeType | undefined {
  if (expression.kind !== 'call' || expression.name.name !== 'optional') {
    const type = readType(reader, expression)
    return type && { type, optional: false }
  }
  return readOptional(reader, expression)
}

function readOptional(reader: Reader, call: CallExpression): AttributeType | undefined {
  const [given, fallback, ...others] = call.arguments
  if (given === undefined) return fail(reader, 'expected-optional-type', call)
  if (others.length > 0) return fail(reader, 'expected-optional-end', call)
  const evaluation = fallback && evaluate(fallback, { variables: new Map(), functions: new Map() })
  if (fallback !== undefined && evaluation?.kind === 'problems') {
    return fail(reader, 'unusable-optional-default', fallback)
  }
  const type = readType(reader, given)
  if (type === undefined) return undefined
  if (fallback !== undefined && evaluation?.kind === 'value') {
    const fits = convert(evaluation.value, type).kind === 'value'
    if (!fits) return fail(reader, 'unusable-optional-default', fallback)
  }
  return { type, optional: true }
}

/** A bare word: a variable without steps; `true`, `false` and `null` count as words too. */
function wordOf(expression: Expression): string | undefined {
  if (expression.kind === 'traversal') {
    return expression.steps.length === 0 ? expression.root.name : undefined
  }
  if (expression.kind !== 'literal') return undefined
  const { value } = expression
  if (value.kind === 'number') return undefined
  return value.kind === 'null' ? 'null' : String(value.value)
}
