import { convert } from '../hcl/convert.ts'
import { readTypeConstraint } from '../hcl/parse-type-constraint.ts'
import type { Expression } from '../hcl/syntax-tree.ts'
import { compareBytes } from '../text/byte-order.ts'
import type { OptionalDefault } from './declarations.ts'
import { readConstant } from './read-constant.ts'

/**
 * The defaults of optional attributes in a type that can be read, each converted to its attribute's
 * type, by path. The toolkit checks them and then forgets them. `text` is the file's.
 */
export function listOptionalDefaults(type: Expression, text: string): readonly OptionalDefault[] {
  return [...defaultsIn(type, '', text)].sort((a, b) => compareBytes(a.path, b.path))
}

function* defaultsIn(type: Expression, path: string, text: string): Generator<OptionalDefault> {
  const [argument] = type.kind === 'call' ? type.arguments : []
  if (type.kind !== 'call' || argument === undefined) return
  switch (type.name.name) {
    case 'list':
    case 'set':
    case 'map':
      yield* defaultsIn(argument, `${path}[]`, text)
      return
    case 'tuple':
      for (const [index, item] of itemsOf(argument).entries()) {
        yield* defaultsIn(item, `${path}[${index}]`, text)
      }
      return
    case 'object':
      if (argument.kind !== 'object') return
      for (const { key, value } of argument.items) {
        const { start, end } = key.range
        const name = text.slice(start, end)
        yield* defaultsOfAttribute(value, path === '' ? name : `${path}.${name}`, text)
      }
  }
}

function* defaultsOfAttribute(
  attribute: Expression,
  path: string,
  text: string,
): Generator<OptionalDefault> {
  const isOptional = attribute.kind === 'call' && attribute.name.name === 'optional'
  const [given, fallback] = isOptional ? attribute.arguments : [attribute]
  if (given === undefined) return
  const value = fallback && convertedDefault(fallback, given, text)
  if (value !== undefined) yield { path, value }
  yield* defaultsIn(given, path, text)
}

function convertedDefault(fallback: Expression, given: Expression, text: string) {
  const type = readTypeConstraint(given, text)
  const value = readConstant(fallback)
  if (!type.ok || value === undefined) return undefined
  const converted = convert(value, type.value)
  return converted.kind === 'value' ? converted.value : undefined
}

function itemsOf(expression: Expression): readonly Expression[] {
  return expression.kind === 'tuple' ? expression.items : []
}
