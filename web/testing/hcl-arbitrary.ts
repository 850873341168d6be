import fc, { type Arbitrary } from 'fast-check'

export type HclTexts = {
  /** Mostly valid, with odd blanks, line ends and comments. */
  readonly expression: Arbitrary<string>
  /** An expression with something put in or cut out at one place. */
  readonly slip: Arbitrary<string>
  /** Tokens in a row, mostly not valid. */
  readonly soup: Arbitrary<string>
  /** Lines as those of a file. */
  readonly lines: Arbitrary<string>
}

/** Texts of HCL for property tests. */
export function hclTexts(): HclTexts {
  const { expression } = fc.letrec<{ expression: string; operand: string; template: string }>(
    (tie) => {
      const operand = tie('expression')
      return {
        operand,
        template: templateOf(operand, tie('template')),
        expression: fc.oneof(
          { maxDepth: 4, depthSize: 'small' },
          { weight: 4, arbitrary: leaf },
          { weight: 4, arbitrary: reference },
          { weight: 3, arbitrary: binary(operand) },
          { weight: 1, arbitrary: joined(operand, '?', operand, ':', operand) },
          { weight: 1, arbitrary: joined(fc.constantFrom('-', '!'), operand) },
          { weight: 2, arbitrary: joined('(', operand, ')') },
          { weight: 2, arbitrary: list(operand, '[', ']') },
          { weight: 2, arbitrary: object(operand) },
          { weight: 2, arbitrary: call(operand) },
          { weight: 2, arbitrary: loop(operand) },
          { weight: 2, arbitrary: stepped(operand) },
          { weight: 3, arbitrary: tie('template').map((text) => `"${text}"`) },
          { weight: 1, arbitrary: heredoc(tie('template')) },
        ),
      }
    },
  )
  return { expression, slip: slipOf(expression), soup: soupText, lines: fileLines(expression) }
}

const blank = fc.oneof(
  { weight: 6, arbitrary: fc.constant('') },
  { weight: 6, arbitrary: fc.constant(' ') },
  { weight: 1, arbitrary: fc.constantFrom('  ', '\t', '\n', ' /* c */ ', '# c\n', '\r\n') },
)

const leaf = fc.constantFrom(
  ...['1', '0', '12.50', '1e3', '2E-3', '1.e2', '9007199254740993', 'true', 'false', 'null', '""'],
  ...['"a b"', '"é\\u00e9"', '"\\n\\"\\\\"', '"$${x}"', '"%%{x}"', '"$"', '[]', '{}'],
)

const name = fc.constantFrom('a', 'b', 'var', 'foo-bar', '_x', 'é1', 'for1', 'in', 'if')

const reference = fc
  .tuple(
    name,
    fc.array(fc.constantFrom('.a', '.b-c', '[0]', '["k"]', '.0', '[*]', '.*'), { maxLength: 3 }),
  )
  .map(([root, steps]) => root + steps.join(''))

/** Pieces with blanks between them. */
function joined(...pieces: readonly (string | Arbitrary<string>)[]): Arbitrary<string> {
  const parts = pieces.flatMap((piece, index) => [
    ...(index === 0 ? [] : [blank]),
    typeof piece === 'string' ? fc.constant(piece) : piece,
  ])
  return fc.tuple(...parts).map((texts) => texts.join(''))
}

function binary(operand: Arbitrary<string>): Arbitrary<string> {
  const operator = fc.constantFrom(
    ...['+', '-', '*', '/', '%', '==', '!=', '<', '<=', '>', '>=', '&&', '||'],
  )
  return joined(operand, operator, operand)
}

function list(operand: Arbitrary<string>, open: string, close: string): Arbitrary<string> {
  return fc
    .tuple(fc.array(joined(operand, ''), { maxLength: 3 }), blank, fc.constantFrom('', '', ','))
    .map(
      ([items, space, end]) =>
        open + space + items.join(',') + (items.length > 0 ? end : '') + close,
    )
}

function object(operand: Arbitrary<string>): Arbitrary<string> {
  const key = fc.oneof(
    name,
    joined('(', operand, ')'),
    fc.constantFrom('"k"', '"$${a}"', '1', 'null'),
  )
  const item = fc
    .tuple(key, fc.constantFrom(' = ', '=', ' : ', ':'), operand)
    .map((parts) => parts.join(''))
  const separator = fc.constantFrom(', ', ',', '\n', ',\n', '\n\n', '\r\n', ' # c\n')
  return fc
    .tuple(fc.array(item, { maxLength: 3 }), separator, fc.constantFrom('', ' ', '\n'))
    .map(([items, part, space]) => `{${space}${items.join(part)}${space}}`)
}

function call(operand: Arbitrary<string>): Arbitrary<string> {
  const end = fc.constantFrom('', '', ',', '...')
  return fc
    .tuple(fc.constantFrom('f', 'merge', 'flatten '), list(operand, '(', ''), end)
    .map(([callee, given, last]) => `${callee}${given}${given.endsWith(',') ? '' : last})`)
}

function loop(operand: Arbitrary<string>): Arbitrary<string> {
  const names = fc.constantFrom('x', 'k, v', 'k,v')
  const condition = fc.oneof(fc.constant(''), joined(' if ', operand))
  const head = fc.tuple(names, operand).map(([bound, from]) => `for ${bound} in ${from} : `)
  const grouping = fc.constantFrom('', '', '...')
  return fc.oneof(
    joined('[', head, operand, condition, ']'),
    joined('{', head, operand, '=>', operand, grouping, condition, '}'),
  )
}

function stepped(operand: Arbitrary<string>): Arbitrary<string> {
  const step = fc.oneof(
    fc.constantFrom('.a', '.*', '[*]', '.0', '["k"]', '.*.a.0', '[*].a[0]', '[true]'),
    joined('[', operand, ']'),
  )
  return fc
    .tuple(operand, fc.array(step, { minLength: 1, maxLength: 3 }))
    .map(([from, steps]) => from + steps.join(''))
}

function templateOf(operand: Arbitrary<string>, template: Arbitrary<string>): Arbitrary<string> {
  const text = fc.constantFrom(
    ...[
      'a',
      ' ',
      'é',
      '\\n',
      '\\"',
      '$',
      '%',
      '$$',
      '$${',
      '%%{',
      '{',
      '}',
      '~',
      '\\u00e9',
      '😀',
      '  ',
    ],
  )
  const open = fc.constantFrom('{', '{', '{~')
  const close = fc.constantFrom('}', '}', ' ~}')
  const sequence = fc.tuple(open, operand, close).map((parts) => `$${parts.join('')}`)
  const condition = fc
    .tuple(open, operand, close, template, fc.constantFrom('', '%{ else }', '%{~ else ~}'))
    .map(
      ([start, test, end, inner, other]) =>
        `%${start} if ${test} ${end}${inner}${other}${inner}%{ endif }`,
    )
  const repeat = fc
    .tuple(operand, template)
    .map(([from, inner]) => `%{ for x in ${from} }${inner}%{ endfor ~}`)
  const part = fc.oneof(
    { weight: 8, arbitrary: text },
    { weight: 3, arbitrary: sequence },
    { weight: 1, arbitrary: condition },
    { weight: 1, arbitrary: repeat },
  )
  return fc.array(part, { maxLength: 4 }).map((parts) => parts.join(''))
}

function heredoc(template: Arbitrary<string>): Arbitrary<string> {
  const indent = fc.constantFrom('', '  ', '    ', '\t')
  const line = fc.tuple(indent, template).map(([space, text]) => `${space}${text}\n`)
  return fc
    .tuple(fc.constantFrom('', '-'), fc.array(line, { maxLength: 3 }), indent)
    .map(([flush, lines, space]) => `<<${flush}END\n${lines.join('')}${space}END\n`)
}

const pieces = fc.constantFrom(
  ...['a', 'x.y', '1', '"', '"a"', '${', '%{', '}', '~}', '(', ')', '[', ']', '{', '+', '-', '*'],
  ...['?', ':', '=', '=>', '...', '.', ',', '\n', ' ', 'for', 'in', 'if', 'else', 'endif'],
  ...['<<E\n', 'E\n', '<<-E\n', '#', '/*', '*/', '//', '!', '&&', '||', '==', 'null', 'true'],
  ...['0.5', '\\', '$', '%', 'é', 'f(', '\r\n', '&', "'", '`', ';', '{a=1}', '[for x in y : x]'],
)

const soupText = fc
  .array(pieces, { minLength: 1, maxLength: 12 })
  .chain((some) => fc.constantFrom(some.join(''), some.join(' ')))

function slipOf(expression: Arbitrary<string>): Arbitrary<string> {
  return fc
    .tuple(expression, fc.nat(), fc.constantFrom(0, 0, 1, 2), fc.oneof(pieces, fc.constant('')))
    .map(([text, place, cut, piece]) => {
      const at = place % (text.length + 1)
      return (text.slice(0, at) + piece + text.slice(at + cut)).replace(/\p{Surrogate}/gu, '')
    })
}

function fileLines(expression: Arbitrary<string>): Arbitrary<string> {
  const attribute = fc
    .tuple(
      fc.constantFrom('a', 'abc', 'long-name', 'é', 'b1', 'c-d', 'for', 'x_y'),
      blank,
      expression,
      fc.constantFrom('', ' # c', '//d'),
    )
    .map(
      ([key, space, value, comment]) => `${key}${space === '\n' ? '' : space}= ${value}${comment}`,
    )
  const line = fc.oneof(
    { weight: 5, arbitrary: attribute },
    { weight: 1, arbitrary: fc.constantFrom('', '# c', 'b "l" {', 'b {', '}', '  }', 'b {}') },
  )
  const lineEnd = fc.constantFrom('\n', '\n', '\r\n')
  return fc
    .tuple(fc.array(line, { maxLength: 6 }), lineEnd)
    .map(([lines, end]) => lines.map((text) => text + end).join(''))
}
