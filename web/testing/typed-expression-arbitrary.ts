import fc, { type Arbitrary } from 'fast-check'

/** What the expressions refer to, as the text of an HCL object. */
export const typedExpressionValues = `{
  n = 7
  f = 2.5
  s = "hello"
  t = "true"
  e = ""
  d = "42"
  b = true
  z = null
  l = [1, "two", 3.0, false]
  ln = [3, 1, 2]
  lo = [{ id = 1, name = "a" }, { id = 2, name = "b", extra = true }]
  el = []
  m = { k = "v", "odd key" = 1, nested = { deep = [10, 20] } }
  em = {}
}`

type Kind = 'number' | 'text' | 'bool' | 'list' | 'object'

const kinds: readonly Kind[] = ['number', 'text', 'bool', 'list', 'object']

const leaves: Readonly<Record<Kind, readonly string[]>> = {
  number: ['V.n', 'V.f', 'V.ln[1]', '0', '1', '3', '0.1', '2.50', '1e3', '"42"', 'V.d', '-3', 'k'],
  text: ['V.s', 'V.e', '"a"', '""', '"é"', '"e\\u0301"', '"$${q}"', 'V.m.k', '"  a"', 'x'],
  bool: ['true', 'false', 'V.b', 'V.t', '"false"', '"1"', '"TRUE"'],
  list: ['V.l', 'V.ln', 'V.lo', 'V.el', '[]', '[1, 2]', '["a", 1]', '[null]', '[[1], []]', '[{}]'],
  object: ['V.m', 'V.em', '{}', '{ a = 1 }', '{ a = "x", b = 2 }', '{ a = null }', 'V.lo[0]'],
}

const odd: readonly string[] = ['null', 'V.z', 'V.nosuch', 'V.l[9]', 'x', 'k']

/**
 * Expressions of HCL whose parts mostly have the types that they should, so that about half of them
 * have a value. They refer to `values.…`, and to `k` and `x` as a `for` would bind them.
 */
export function typedExpressions(values: string): Arbitrary<string> {
  const tied = fc.letrec<Record<Kind, string>>((tie) => {
    const any = fc.oneof(...kinds.map((kind): Arbitrary<string> => tie(kind)))
    const of = (kind: Kind): Arbitrary<string> =>
      fc.oneof({ weight: 12, arbitrary: tie(kind) }, { weight: 1, arbitrary: any })
    const make = (kind: Kind, own: readonly Arbitrary<string>[]): Arbitrary<string> =>
      fc.oneof(
        { maxDepth: 4, depthSize: 'small' },
        { weight: 6, arbitrary: fc.constantFrom(...leaves[kind]) },
        { weight: 1, arbitrary: fc.constantFrom(...odd) },
        { weight: 2, arbitrary: text`(${of('bool')}) ? (${of(kind)}) : (${of(kind)})` },
        { weight: 1, arbitrary: text`(${of('list')})[${of('number')}]` },
        { weight: 1, arbitrary: text`(${of('object')}).${fc.constantFrom('a', 'k', 'nested')}` },
        ...own.map((arbitrary) => ({ weight: 3, arbitrary })),
      )
    return {
      number: make('number', numbers(of('number'))),
      text: make('text', [template(any, of('bool'), of('list'))]),
      bool: make('bool', bools(of('number'), of('bool'), any)),
      list: make('list', lists(of('list'), of('bool'), any)),
      object: make('object', objects(of('object'), of('list'), of('text'), any)),
    }
  })
  return fc.oneof(...kinds.map((kind) => tied[kind])).map((made) => made.replaceAll('V.', values))
}

/** The fixed texts with one of each arbitrary between them. */
function text(
  fixed: TemplateStringsArray,
  ...parts: readonly Arbitrary<string>[]
): Arbitrary<string> {
  return fc.tuple(...parts).map((made) => String.raw({ raw: fixed }, ...made))
}

function numbers(number: Arbitrary<string>): readonly Arbitrary<string>[] {
  return [
    text`(${number}) ${fc.constantFrom('+', '-', '*', '/', '%')} (${number})`,
    text`-(${number})`,
  ]
}

function bools(
  number: Arbitrary<string>,
  bool: Arbitrary<string>,
  any: Arbitrary<string>,
): readonly Arbitrary<string>[] {
  return [
    text`(${number}) ${fc.constantFrom('<', '<=', '>', '>=')} (${number})`,
    text`(${bool}) ${fc.constantFrom('&&', '||')} (${bool})`,
    text`(${any}) ${fc.constantFrom('==', '!=')} (${any})`,
    text`!(${bool})`,
  ]
}

function lists(
  list: Arbitrary<string>,
  bool: Arbitrary<string>,
  any: Arbitrary<string>,
): readonly Arbitrary<string>[] {
  const steps = fc.constantFrom('.*', '[*]', '[*].id', '.*.name', '[*][*]', '[*].a[*]', '[*][0]')
  return [
    fc.array(any, { maxLength: 3 }).map((items) => `[${items.join(', ')}]`),
    text`[for k, x in (${list}) : (${any}) if (${bool})]`,
    text`[for x in (${any}) : (${any})]`,
    text`flatten(${list})`,
    text`(${any})${steps}`,
  ]
}

function objects(
  object: Arbitrary<string>,
  list: Arbitrary<string>,
  key: Arbitrary<string>,
  any: Arbitrary<string>,
): readonly Arbitrary<string>[] {
  const name = fc.oneof(fc.constantFrom('a', 'b', '"k k"', '1', 'null'), text`(${key})`)
  return [
    fc.array(text`${name} = ${any}`, { maxLength: 3 }).map((items) => `{ ${items.join(', ')} }`),
    text`{ for k, x in (${list}) : "k$\{${key}}" => (${any})... }`,
    text`{ for x in (${list}) : x => (${any}) }`,
    fc.array(object, { maxLength: 3 }).map((given) => `merge(${given.join(', ')})`),
    text`merge(${list}...)`,
  ]
}

function template(
  any: Arbitrary<string>,
  bool: Arbitrary<string>,
  list: Arbitrary<string>,
): Arbitrary<string> {
  const part = fc.oneof(
    fc.constantFrom('a', ' ', 'é', '$ ', '%%{', '\\n'),
    any.map((inner) => `$\{${inner}}`),
    any.map((inner) => `$\{~ ${inner} ~}`),
    text`%{ if ${bool} }y%{ else }$\{${any}}%{ endif }`,
    text`%{ for k, x in ${list} }$\{x},%{ endfor }`,
  )
  return fc.array(part, { maxLength: 3 }).map((parts) => `"${parts.join('')}"`)
}
