import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { outlineOf } from '../../testing/hcl-oracle.ts'
import { parseExpression, parseTemplate } from './parse-expression.ts'
import type { Expression, TemplateExpression, TemplatePart } from './syntax-tree.ts'

function read(text: string): Expression {
  const parsed = parseExpression(text)
  if (!parsed.ok) throw new Error(`${text}: ${JSON.stringify(parsed.problem)}`)
  return parsed.value
}

/** `kind@start "found"` of the problem. */
function refuse(text: string): string {
  const parsed = parseExpression(text)
  if (parsed.ok) return 'accepted'
  const { kind, range, found } = parsed.problem
  return `${kind}@${range.start} ${found}`.trimEnd()
}

/** The tree with brackets around each operation. */
function grouped(tree: Expression): string {
  switch (tree.kind) {
    case 'binary':
      return `(${grouped(tree.left)} ${tree.operator} ${grouped(tree.right)})`
    case 'unary':
      return `(${tree.operator}${grouped(tree.operand)})`
    case 'conditional':
      return `(${grouped(tree.condition)} ? ${grouped(tree.whenTrue)} : ${grouped(tree.whenFalse)})`
    case 'traversal':
      return [
        tree.root.name,
        ...tree.steps.map((step) => (step.kind === 'attribute' ? step.name : '#')),
      ].join('.')
    case 'literal':
      return tree.value.kind === 'number' ? tree.value.text : tree.value.kind
    default:
      return tree.kind
  }
}

describe('operators', () => {
  test.each([
    ['a + b * c', '(a + (b * c))'],
    ['a - b - c', '((a - b) - c)'],
    ['a || b && c == d < e + f % g', '(a || (b && (c == (d < (e + (f % g))))))'],
    ['a == b != c', '((a == b) != c)'],
    ['-a.b + c', '((-a.b) + c)'],
    ['!-a', '(!(-a))'],
    ['-a ? b : c ? d : e', '((-a) ? b : (c ? d : e))'],
    ['a ? b ? c : d : e', '(a ? (b ? c : d) : e)'],
    ['a-b', 'a-b'],
  ])('%s reads as %s', (text, groups) => {
    expect(grouped(read(text))).toBe(groups)
  })

  test('line ends and comments do not count', () => {
    expect(grouped(read('a # one\n  + /* two */ b\n'))).toBe('(a + b)')
  })
})

describe('steps', () => {
  test.each([
    ['a.b["c"][0].1', ['scopeTraversal']],
    ['a[true][null]', ['scopeTraversal']],
    ['a[<<E\nx\nE\n]', ['scopeTraversal']],
    ['f().a[0]', ['relativeTraversal', ['function']]],
    ['a[b].c', ['relativeTraversal', ['index', ['scopeTraversal'], ['scopeTraversal']]]],
    ['a[(0)]', ['index', ['scopeTraversal'], ['', ['literalValue']]]],
    ['a[-1]', ['index', ['scopeTraversal'], ['unaryOp', ['literalValue']]]],
    ['a.*', ['splat', ['scopeTraversal'], ['']]],
    [
      'a.*.b.0[1]',
      ['relativeTraversal', ['splat', ['scopeTraversal'], ['relativeTraversal', ['']]]],
    ],
    [
      'a[*].b[c]',
      ['splat', ['scopeTraversal'], ['index', ['relativeTraversal', ['']], ['scopeTraversal']]],
    ],
    ['a[*][*].b', ['splat', ['scopeTraversal'], ['splat', [''], ['relativeTraversal', ['']]]]],
  ])('%s leads to the right node', (text, outline) => {
    expect(outlineOf(read(text))).toEqual(outline)
  })

  test('constant steps keep what they are', () => {
    expect(read('a.b["c"].1[2]')).toMatchObject({
      root: { name: 'a' },
      steps: [
        { kind: 'attribute', name: 'b', range: { start: 1, end: 3 } },
        { kind: 'index', key: { kind: 'string', value: 'c' }, legacy: false },
        { kind: 'index', key: { kind: 'number', text: '1' }, legacy: true },
        { kind: 'index', key: { kind: 'number', text: '2' }, legacy: false },
      ],
      range: { start: 0, end: 13 },
    })
  })
})

describe('calls and collections', () => {
  test('a call has its full name and says whether the last argument is spread', () => {
    expect(read('provider::p :: f(a, b...)')).toMatchObject({
      kind: 'call',
      name: { name: 'provider::p::f' },
      arguments: [{ kind: 'traversal' }, { kind: 'traversal' }],
      expandFinal: true,
    })
  })

  test('items of an object are parted by commas or line ends', () => {
    const tree = read('{\n a = 1, b : 2\n "c" = 3\n\n (d) = 4,\n}')
    expect(tree.kind === 'object' && tree.items.map(({ key }) => key.kind)).toEqual([
      'traversal',
      'traversal',
      'template',
      'parentheses',
    ])
  })

  test('both forms of for have their parts', () => {
    expect(read('{for k, v in m : k => v... if v}')).toMatchObject({
      keyName: { name: 'k' },
      valueName: { name: 'v' },
      keyExpression: { kind: 'traversal' },
      grouped: true,
      condition: { kind: 'traversal' },
    })
    expect(read('[for x in l : x]')).toMatchObject({
      keyName: undefined,
      keyExpression: undefined,
      grouped: false,
      condition: undefined,
    })
  })
})

describe('templates', () => {
  /** Texts as they are, everything else by its kind. */
  function partsOf(parts: readonly TemplatePart[]): unknown[] {
    return parts.map((part) => (part.kind === 'text' ? part.value : part.kind))
  }

  function template(text: string): TemplateExpression {
    const tree = read(text)
    if (tree.kind !== 'template') throw new Error(`${text} is ${tree.kind}`)
    return tree
  }

  test.each([
    ['""', ['']],
    ['"a\\n\\t\\r\\"\\\\b"', ['a\n\t\r"\\b']],
    ['"\\u00e9\\U0001F600"', ['é😀']],
    ['"e\u0301${a}"', ['\u00e9', 'interpolation']],
    ['"$${a} %%{b} $$ %"', ['${a} %{b} $$ %']],
    ['"${a}"', ['interpolation']],
    ['"a ${b}c"', ['a ', 'interpolation', 'c']],
    ['"a  ${~ b ~}  c"', ['a', 'interpolation', 'c']],
    ['"  ${~ b}"', ['', 'interpolation']],
    ['"%{if a}b%{else}c%{endif}d"', ['if-directive', 'd']],
    ['"%{for k, v in a}${k}%{endfor}"', ['for-directive']],
    ['<<E\n  a\\n\n${b}\nE\n', ['  a\\n\n', 'interpolation', '\n']],
    ['<<-E\n    a\n\n  b\n  E\n', ['  a\n\nb\n']],
    ['<<-E\n  ${a}\n   b\nE\n', ['', 'interpolation', '\n b\n']],
    ['<<-E\n${a}\n   b\nE\n', ['interpolation', '\n   b\n']],
  ])('%j has its parts', (text, parts) => {
    expect(partsOf(template(text).parts)).toEqual(parts)
  })

  test('a directive nests, and its strip marks trim the texts beside it', () => {
    const [directive] = template(
      '"%{ if a ~} x %{ if b }y%{ endif ~} z%{~ else }w%{ endif }"',
    ).parts
    if (directive?.kind !== 'if-directive') throw new Error('no directive')
    expect(partsOf(directive.whenTrue)).toEqual(['x ', 'if-directive', 'z'])
    expect(partsOf(directive.whenFalse ?? [])).toEqual(['w'])
  })

  test('a text can be a template as a whole', () => {
    const parsed = parseTemplate('a "b" ${c}\n')
    expect(parsed.ok && partsOf(parsed.value.parts)).toEqual(['a "b" ', 'interpolation', '\n'])
    const empty = parseTemplate('')
    expect(empty.ok && partsOf(empty.value.parts)).toEqual([''])
  })
})

describe('what is refused', () => {
  test.each([
    ['', 'expected-expression@0'],
    ['a +', 'expected-expression@3'],
    ['a b', 'text-after-expression@2 b'],
    ['(a', 'expected-closing-parenthesis@2'],
    ['(a, b)', 'expected-closing-parenthesis@2 ,'],
    ['a ? b', 'expected-conditional-colon@5'],
    ['a.', 'expected-attribute-name@2'],
    ['a.*.*', 'nested-splat@4 *'],
    ['a.0.1', 'legacy-index-chain@2 0.1'],
    ['a[*b', 'expected-splat-bracket@3 b'],
    ['a[0', 'expected-index-bracket@3'],
    ['1.2.3', 'invalid-number@0 1.2.3'],
    ['1e2147483648', 'invalid-number@0 1e2147483648'],
    ['f::(a)', 'expected-function-name@3 ('],
    ['f::g', 'expected-call-parenthesis@4'],
    ['f(a b)', 'expected-argument-separator@4 b'],
    ['f(a', 'unclosed-call@0 f'],
    ['f(a..., b)', 'expected-parenthesis-after-ellipsis@6 ,'],
    ['[a b]', 'expected-item-separator@3 b'],
    ['[a,', 'expected-expression@3'],
    ['[a', 'unclosed-list@0 ['],
    ['{a}', 'expected-attribute-value@2 }'],
    ['{a\n=1}', 'expected-attribute-value@2'],
    ['{a = 1 b = 2}', 'expected-attribute-separator@7 b'],
    ['{a = 1', 'unclosed-object@0 {'],
    ['[for 1 in l : x]', 'expected-for-name@5 1'],
    ['[for a, 1 in l : x]', 'expected-for-value-name@8 1'],
    ['[for a of l : x]', 'expected-for-in@7 of'],
    ['[for a in l, x]', 'expected-for-colon@11 ,'],
    ['[for a in l : x y]', 'expected-for-end@16 y'],
    ['[for a in l : a => x]', 'for-key-in-list@14'],
    ['[for a in l : x...]', 'for-grouping-in-list@15 ...'],
    ['{for a in l : x}', 'for-without-key@14'],
    ['"a', 'unclosed-string@2 "'],
    ['"${a', 'unclosed-interpolation@1 ${'],
    ['"${a b}"', 'expected-interpolation-end@5 b'],
    ['"%{1}"', 'expected-directive-name@3 1'],
    ['"%{when a}"', 'unknown-directive@3 when'],
    ['"%{if a b}"', 'expected-directive-end@8 b'],
    ['"%{if a}"', 'unclosed-directive@8 %{ if … }'],
    ['"%{endif}"', 'unexpected-directive@1 %{ endif }'],
    ['"\\q"', 'unknown-escape@1 \\q'],
    ['"\\u12"', 'unfinished-escape@1 \\u12'],
    ['"\\ud800"', 'impossible-character@1 \\ud800'],
    ['a & b', 'bitwise-operator@2 &'],
    ["'a'", "apostrophe@0 '"],
    ['`a`', 'backquote@0 `'],
    ['a;', 'semicolon@1 ;'],
    ['“a”', 'curly-quote@0 “'],
    ['a @', 'invalid-character@2 @'],
    ['"a\nb"', 'line-end-in-string@2'],
    ['"\ud800"', 'broken-character@1 \ud800'],
  ])('%j', (text, problem) => {
    expect(refuse(text)).toBe(problem)
  })

  test('a character without meaning comes before everything else', () => {
    expect(refuse('(a b) + @')).toBe('invalid-character@8 @')
  })
})

describe('limits', () => {
  const many = 20_000

  test.each([
    ['brackets', '('.repeat(many)],
    ['lists', '['.repeat(many)],
    ['objects', '{a='.repeat(many)],
    ['interpolations', '"${'.repeat(many)],
    ['negations', '!'.repeat(many)],
    ['conditionals', 'a?'.repeat(many)],
    ['other cases', 'a?b:'.repeat(10_000)],
    ['splats', `a${'[*]'.repeat(many)}`],
    ['sums', `a${'+a'.repeat(many)}`],
    ['indices', `a${'[b]'.repeat(many)}`],
    ['heredocs', '<<E\n${'.repeat(10_000)],
    ['directives', `"${'%{if a}'.repeat(4_000)}${'%{endif}'.repeat(4_000)}"`],
  ])('%s inside each other are too deep, not a crash', (_, text) => {
    expect(refuse(text.slice(0, 65_536))).toMatch(/^too-deep@\d+/)
  })

  test('brackets nest 199 deep', () => {
    const nested = (levels: number) => `${'('.repeat(levels)}a${')'.repeat(levels)}`
    expect(refuse(nested(199))).toBe('accepted')
    expect(refuse(nested(200))).toBe('too-deep@200 a')
  })

  test('an expression is at most 64 KiB long', () => {
    expect(refuse('a'.repeat(65_536))).toBe('accepted')
    expect(refuse('a'.repeat(65_537))).toBe('too-long@65536')
  })

  test('flat expressions of any length are read', () => {
    expect(refuse(`[${'a,'.repeat(30_000)}]`)).toBe('accepted')
    expect(refuse(`"${'${a}'.repeat(15_000)}"`)).toBe('accepted')
    expect(refuse(`{${'a=1\n'.repeat(15_000)}}`)).toBe('accepted')
    expect(refuse(`a${'.b'.repeat(30_000)}`)).toBe('accepted')
    expect(refuse(`[${'# c\n'.repeat(15_000)}]`)).toBe('accepted')
  })

  test('no text makes the parser throw', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        parseExpression(text)
        parseTemplate(text)
      }),
      { seed: 2, numRuns: 2_000 },
    )
  })
})
