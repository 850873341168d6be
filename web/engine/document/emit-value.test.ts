import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hasReference, readReference, readReferenceLines } from '../../testing/reference.ts'
import { tellScore } from '../../testing/tell-score.ts'
import { plainOfNode } from './edit-material.ts'
import { emitLiteral } from './emit-literal.ts'
import { emitNumber, emitString } from './emit-scalar.ts'
import {
  type EmitStyle,
  emitBlock,
  emitFlow,
  indentLines,
  itemLines,
  keyLines,
  type PlainValue,
  usualStyle,
} from './emit-value.ts'
import { parseDocument } from './parse-document.ts'

/** What a text says, as data; undefined when it cannot be read without an error. */
function read(text: string): PlainValue | undefined {
  const { root, diagnostics } = parseDocument('blueprint', text)
  if (root === undefined || diagnostics.some(({ severity }) => severity === 'error')) {
    return undefined
  }
  return plainOfNode(root)
}

/** The value written in each kind of place, beside something that it must not swallow. */
function placed(key: string, value: PlainValue, style: EmitStyle, newline: string): string[] {
  const name = emitString(key, 'key', style.quote) ?? ''
  const flow = emitFlow(value, style) ?? ''
  const block = emitBlock(value, style)
  if (block === undefined) return []
  return [
    `top:\n- {${name}: ${flow}, last: 1}\n`,
    [
      'top:',
      '-',
      ...indentLines([...keyLines(name, block, style), 'last: 1'], style.step),
      '',
    ].join(newline),
    ['top:', ...indentLines([...itemLines(block), '- last'], style.listStep), ''].join(newline),
  ]
}

function expected(key: string, value: PlainValue): PlainValue[] {
  const entry = new Map<string, PlainValue>([
    [key, value],
    ['last', 1n],
  ])
  return [[entry], [entry], [value, 'last']].map((list) => new Map([['top', list]]))
}

const odd = fc.constantFrom(
  ...['\n', '\n\n', ' ', '\t', ': ', ' #', '- ', '? ', '"', "'", '\\', '$(vars.x)', '((var.y))'],
  ...['\r\n', '\r', '\u0085', '\u2028', '\ufeff', '\u00a0', '\u0000', '\u001b', '\u007f', '😀'],
  ...['{', '}', '[', ']', ',', '&', '*', '!', '|', '>', '%', '@', '`', '---', '...', '<<', '='],
  ...['true', 'null', 'yes', 'n', '0x1f', '010', '1e3', '1_0', '12:30', '2020-01-01', '.inf', '~'],
)
const text = fc
  .array(fc.oneof(odd, fc.string({ unit: 'binary', maxLength: 4 }), fc.string({ maxLength: 4 })), {
    maxLength: 7,
  })
  .map((parts) => parts.join(''))
const style = fc.record({
  step: fc.constantFrom(1, 2, 3, 4, 8),
  listStep: fc.constantFrom(0, 2, 4),
  flowLists: fc.boolean(),
  listPadding: fc.constantFrom('', ' '),
  mapPadding: fc.constantFrom('', ' '),
  quote: fc.constantFrom('single' as const, 'double' as const),
  literals: fc.boolean(),
  flowListsOf: fc.constant(new Map<string, boolean>()),
})

describe('strings', () => {
  test('any text reads back as itself, as value, item, key, in brackets', () => {
    fc.assert(
      fc.property(
        text,
        text,
        style,
        fc.constantFrom('\n', '\r\n'),
        (key, value, chosen, newline) => {
          fc.pre(key !== 'last')
          expect(placed(key, value, chosen, newline).map(read)).toEqual(expected(key, value))
        },
      ),
      { seed: 6, numRuns: 3000 },
    )
  })

  test.skipIf(!hasReference)('so do the strings of the reference data', () => {
    const strings = [...referenceStrings()]
    const right = strings.filter((value) => {
      const texts = placed('key', value, usualStyle, '\n').map(read)
      return JSON.stringify(texts, bigints) === JSON.stringify(expected('key', value), bigints)
    })
    tellScore('reference strings written and read back', right.length, strings.length)
    expect(right.length).toBe(strings.length)
  })

  test.each([
    ['us-central1-a', 'us-central1-a'],
    ['modules/network/vpc', 'modules/network/vpc'],
    ['$(vars.deployment_name)-net', '$(vars.deployment_name)-net'],
    ['((var.a + 1))', '((var.a + 1))'],
    ['Yes', '"Yes"'],
    ['10.0.0.0/8', '"10.0.0.0/8"'],
    ['a b', '"a b"'],
    ['', '""'],
    ['$(a): b', '"$(a): b"'],
    ['a\tb\u00a0\u{e0001}', '"a\\tb\\xa0\\U000e0001"'],
    ['\\$(x)', '"\\\\$(x)"'],
  ])('%j is written %s', (value, written) => {
    expect(emitString(value, 'block')).toBe(written)
  })

  test('an expression with brackets or commas is quoted inside brackets', () => {
    expect(emitString('$(vars.x[0])', 'block')).toBe('$(vars.x[0])')
    expect(emitString('$(vars.x[0])', 'flow')).toBe('"$(vars.x[0])"')
    expect(emitString('$(vars.x)', 'flow')).toBe('$(vars.x)')
  })

  test('a lone surrogate and a key that yaml.v3 does not look ahead for have no form', () => {
    expect(emitString('a\ud800', 'block')).toBeUndefined()
    expect(emitString('k'.repeat(1025), 'key')).toBeUndefined()
    expect(emitString('k'.repeat(1024), 'key')).toBeDefined()
  })
})

describe('literals', () => {
  test.each([
    ['a\nb\n', '|', ['a', 'b']],
    ['a\nb', '|-', ['a', 'b']],
    ['a\n\n\n', '|+', ['a', '', '']],
    ['\n  a\nb', '|2-', ['', '  a', 'b']],
  ])('%j', (value, header, lines) => {
    expect(emitLiteral(value, 2)).toEqual({ header, lines })
  })
  test.each(['a', '\n\n', 'a\n  \nb', '\ta\nb', 'a\r\nb', 'a\u2028\nb'])('none for %j', (value) => {
    expect(emitLiteral(value, 2)).toBeUndefined()
  })
})

describe('other values', () => {
  test.each<[number | bigint, string | undefined]>([
    [0, '0'],
    [-0, '-0.0'],
    [0.1, '0.1'],
    [1e21, '1e+21'],
    [12345678901234567890n, '12345678901234567890'],
    [Number.NaN, undefined],
    [Number.NEGATIVE_INFINITY, undefined],
  ])('the number %s is %s', (value, written) => {
    expect(emitNumber(value)).toBe(written)
  })

  test('any tree reads back as itself', () => {
    const { tree } = fc.letrec<{ tree: PlainValue }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 4 },
        text,
        fc.bigInt(-(2n ** 63n), 2n ** 64n - 1n),
        fc.double({ noNaN: true, noDefaultInfinity: true }).filter((n) => !Number.isInteger(n)),
        fc.boolean(),
        fc.array(tie('tree'), { maxLength: 3 }),
        fc
          .array(fc.tuple(text, tie('tree')), { maxLength: 3 })
          .map((entries) => new Map<string, PlainValue>(entries)),
      ),
    }))
    fc.assert(
      fc.property(tree, style, (value, chosen) => {
        expect(placed('key', value, chosen, '\n').map(read)).toEqual(expected('key', value))
      }),
      { seed: 7, numRuns: 1500 },
    )
  })

  test('a list of scalars keeps the habit until it grows long', () => {
    const names = Array.from({ length: 20 }, (_, index) => `name-${index}`)
    expect(emitBlock(['a', 'b'], usualStyle)).toMatchObject({ head: '[a, b]' })
    expect(emitBlock(names, usualStyle)?.kind).toBe('block-list')
    expect(emitBlock(['a'], { ...usualStyle, flowLists: false })?.kind).toBe('block-list')
  })
})

/** Every string of the reference data that is text: one row is a lone surrogate. */
function referenceStrings(): ReadonlySet<string> {
  const found = new Set<string>()
  const visit = (value: unknown): void => {
    if (typeof value === 'string') {
      if (!/\p{Cs}/u.test(value)) found.add(value)
    } else if (value !== null && typeof value === 'object') Object.values(value).forEach(visit)
  }
  visit(JSON.parse(readReference('yaml-v3', 'scalars.json')))
  visit(readReferenceLines('yaml-v3', 'random.jsonl'))
  visit(readReferenceLines('yaml-v3', 'expressions.jsonl'))
  return found
}

function bigints(_: string, value: unknown): unknown {
  if (value instanceof Map) return [...value]
  return typeof value === 'bigint' ? String(value) : value
}
