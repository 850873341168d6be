import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { showEvaluation } from '../../testing/evaluate-text.ts'
import { hclTexts } from '../../testing/hcl-arbitrary.ts'
import { contextOfVariables, readVariables } from '../../testing/hcl-context.ts'
import { typedExpressions } from '../../testing/typed-expression-arbitrary.ts'
import { type EvaluationContext, evaluate } from './evaluate.ts'
import { parseExpression } from './parse-expression.ts'
import { makeBool, makeIndex, makeList, makeObject, makeString, makeTuple } from './value.ts'

const context = contextOfVariables(
  readVariables(`vars:
  n: 7
  s: hello
  e: ""
  list: [3, 1, 2]
  mixed: [1, two, true]
  records: [{ id: 1, name: a }, { id: 2, name: b }]
  map: { k: v, "odd key": 1, nested: { deep: [10, 20] } }
`),
)

function show(text: string): string {
  return showEvaluation(text, context)
}

/** Pairs of an expression and what it comes to. */
function states(rows: readonly (readonly [string, string])[]): void {
  it.each(rows)('%s → %s', (text, shown) => {
    expect(show(text)).toBe(shown)
  })
}

describe('references', () => {
  states([
    ['var.n', 'number = "#7"'],
    ['var.map.nested.deep[1]', 'number = "#20"'],
    ['var.map["odd key"]', 'number = "#1"'],
    ['var.list.0', 'number = "#3"'],
    ['var.list["1"]', 'number = "#1"'],
    ['var.records[0]["name"]', 'string = "a"'],
    ['{ 1 = 2 }[1]', 'number = "#2"'],
    ['var.nosuch', 'expression-step at .nosuch'],
    ['nosuch', 'expression-name at nosuch'],
    ['var.list[3]', 'expression-step at [3]'],
    ['var.list[0.5]', 'expression-step at [0.5]'],
    ['var.list[-1]', 'expression-step at var.list[-1]'],
    ['var.list["x"]', 'expression-index at ["x"]'],
    ['var.list[null]', 'expression-index at [null]'],
    ['var.s.length', 'expression-step at .length'],
    ['null.x', 'expression-step at .x'],
  ])
})

describe('operators', () => {
  states([
    ['1 + 2 * 3', 'number = "#7"'],
    ['"2" + 1', 'number = "#3"'],
    ['7 % 3', 'number = "#1"'],
    ['1 / 0', 'number = "#+Inf"'],
    ['0 / 0', 'expression-arithmetic at 0 / 0'],
    ['-var.n', 'number = "#-7"'],
    ['!"true"', 'bool = false'],
    ['null == null', 'bool = true'],
    ['1 == "1"', 'bool = false'],
    ['[] == []', 'bool = true'],
    ['[1] == [1, 2]', 'bool = false'],
    ['{ a = null } == { a = 1 }', 'bool = false'],
    ['"é" == "e\\u0301"', 'bool = true'],
    ['2 >= 2', 'bool = true'],
    ['"a" < "b"', 'expression-operand at "a"; expression-operand at "b"'],
    ['1 + null', 'expression-operand at null'],
    ['-null', 'expression-operand at null'],
    ['true + 1', 'expression-operand at true'],
    ['1 && true', 'expression-operand at 1'],
  ])
})

describe('logical operators', () => {
  states([
    ['false && var.nosuch', 'bool = false'],
    ['var.nosuch && false', 'bool = false'],
    ['true || var.nosuch', 'bool = true'],
    ['true && var.nosuch', 'expression-step at .nosuch'],
    ['false && 1', 'expression-operand at 1'],
    ['null && true', 'bool = false'],
    ['null || true', 'bool = true'],
    ['null || false', 'expression-operand at null'],
  ])
})

describe('conditions', () => {
  states([
    ['true ? 1 : 2', 'number = "#1"'],
    ['"false" ? 1 : 2', 'number = "#2"'],
    ['true ? 1 : "a"', 'string = "1"'],
    ['true ? 1 : null', 'number = "#1"'],
    ['false ? 1 : null', 'number = null'],
    ['true ? [1] : ["a", "b"]', 'list(string) = ["1"]'],
    ['true ? [1] : ["a"]', 'tuple([string]) = ["1"]'],
    ['true ? { a = 1 } : {}', 'map(number) = {"a":"#1"}'],
    ['true ? { a = 1 } : { a = "x" }', 'object({ a = string }) = {"a":"1"}'],
    ['true ? 1 : var.nosuch', 'number = "#1"'],
    ['false ? 1 : var.nosuch', 'expression-step at .nosuch'],
    ['true ? 1 : true', 'expression-branches at 1 : true'],
    ['true ? [1] : "a"', 'expression-branches at [1] : "a"'],
    ['true ? [1, true] : []', 'expression-branches at [1, true] : []'],
    ['null ? 1 : 2', 'expression-condition at null'],
    ['1 ? 1 : 2', 'expression-condition at 1'],
    ['"yes" ? 1 : 2', 'expression-condition at "yes"'],
  ])
})

describe('lists and objects', () => {
  states([
    ['[1, "a", null]', 'tuple([number, string, any]) = ["#1","a",null]'],
    ['{ a = 1, "b" = 2, (var.s) = 3, 4 = 5 }.hello', 'number = "#3"'],
    ['{ a = 1, a = 2 }', 'object({ a = number }) = {"a":"#2"}'],
    [
      '{ null = 1, true = 2 }',
      'object({ null = number, true = number }) = {"null":"#1","true":"#2"}',
    ],
    ['{ "${var.n}" = 1 }', 'object({ 7 = number }) = {"7":"#1"}'],
    ['{ var.s = 1 }', 'expression-key-ambiguous at var.s'],
    ['{ (null) = 1 }', 'expression-key at (null)'],
    ['{ ([]) = 1 }', 'expression-key at ([])'],
  ])
})

describe('for', () => {
  states([
    ['[for x in var.list : x * 2 if x > 1]', 'tuple([number, number]) = ["#6","#4"]'],
    ['[for i, x in var.list : "${i}${x}"]', 'tuple([string, string, string]) = ["03","11","22"]'],
    ['[for k, v in { b = 1, a = 2 } : k]', 'tuple([string, string]) = ["a","b"]'],
    ['[for i, x in ["a"] : i / 3]', 'tuple([number]) = ["#0"]'],
    [
      '{ for r in var.records : r.name => r.id }',
      'object({ a = number, b = number }) = {"a":"#1","b":"#2"}',
    ],
    [
      '{ for x in ["a", "b", "a"] : x => 1... }',
      'object({ a = tuple([number, number]), b = tuple([number]) }) = {"a":["#1","#1"],"b":["#1"]}',
    ],
    ['{ for x in ["a", "a"] : x => 1 }', 'expression-key-twice at x'],
    ['{ for x in [null] : x => 1 }', 'expression-key at x'],
    ['[for x in var.s : x]', 'expression-loop at var.s'],
    ['[for x in null : x]', 'expression-loop at null'],
    ['[for x in [] : x if 1]', 'expression-condition at 1'],
    ['[for x in [null] : 1 if x]', 'expression-condition at x'],
    ['[for x in [] : x if nosuch]', 'expression-name at nosuch'],
    ['[for x in [1] : [for x in ["in"] : x]]', 'tuple([tuple([string])]) = [["in"]]'],
  ])
})

describe('splats', () => {
  states([
    ['var.records[*].name', 'tuple([string, string]) = ["a","b"]'],
    ['var.records.*.name', 'tuple([string, string]) = ["a","b"]'],
    ['var.s[*]', 'tuple([string]) = ["hello"]'],
    ['null[*]', 'tuple([]) = []'],
    ['[[[1]], [[2]]][*][0]', 'tuple([tuple([number]), tuple([number])]) = [["#1"],["#2"]]'],
    ['[[[1]], [[2]]].*[0]', 'tuple([tuple([number])]) = [["#1"]]'],
    [
      '[[1, 2], [3]][*][*]',
      'tuple([tuple([number, number]), tuple([number])]) = [["#1","#2"],["#3"]]',
    ],
    ['var.map[*][var.e]', 'expression-step at [var.e]'],
    ['var.records[*].nosuch', 'expression-step at .nosuch; expression-step at .nosuch'],
    ['(true ? null : [1])[*]', 'expression-splat at (true ? null : [1])[*]'],
  ])

  it('give lists of lists, which must then be of one type', () => {
    const list = makeList([makeObject([['a', makeIndex(1)]]), makeObject([['a', makeIndex(2)]])])
    const inList: EvaluationContext = {
      variables: new Map([['l', list ?? makeTuple([])]]),
      functions: new Map(),
    }
    expect(showEvaluation('l[*].a', inList)).toBe('list(number) = ["#1","#2"]')
    expect(showEvaluation('l[*].b', inList)).toBe('expression-step at .b; expression-step at .b')
  })
})

describe('templates', () => {
  states([
    ['"${var.n}"', 'number = "#7"'],
    ['"a${var.n}"', 'string = "a7"'],
    ['"${1e3}${true}"', 'string = "1000true"'],
    ['"%{ if var.n > 3 }big%{ else }small%{ endif }"', 'string = "big"'],
    ['"%{ if false }x%{ endif }"', 'string = ""'],
    ['"%{ if true }${var.n}%{ endif }"', 'string = "7"'],
    ['"%{ for i, x in var.list }${i}=${x};%{ endfor }"', 'string = "0=3;1=1;2=2;"'],
    ['"%{ for x in [] }${x}%{ endfor }"', 'string = ""'],
    ['"$${var.n} %%{ if }"', 'string = "${var.n} %{ if }"'],
    ['"e${"\\u0301"}" == "é"', 'bool = true'],
    ['"a${null}"', 'expression-text at null'],
    ['"a${[1]}"', 'expression-text at [1]'],
    ['"%{ for x in [null] }${x}%{ endfor }"', 'expression-text at x'],
    ['"%{ if null }a%{ endif }"', 'expression-condition at null'],
    ['"%{ if true }a%{ else }${null}%{ endif }"', 'string = "a"'],
  ])
})

describe('unknown values', () => {
  const unknowns: EvaluationContext = {
    variables: new Map([
      ['text', { kind: 'unknown', type: { kind: 'string' } }],
      ['list', { kind: 'unknown', type: { kind: 'list', element: { kind: 'number' } } }],
      ['open', { kind: 'unknown', type: { kind: 'any' } }],
      ['yes', makeBool(true)],
      ['name', makeString('n')],
    ]),
    functions: context.functions,
  }

  it.each([
    ['"a${text}"', 'string = unknown'],
    ['text == "a"', 'bool = unknown'],
    ['text == 1', 'bool = false'],
    ['open + 1', 'number = unknown'],
    ['list + 1', 'expression-operand at list'],
    ['list[0]', 'number = unknown'],
    ['list[*].x', 'expression-step at .x'],
    ['open.a.b[0]', 'any = unknown'],
    ['[for x in open : x]', 'any = unknown'],
    ['yes || open', 'bool = true'],
    ['open ? 1 : "a"', 'string = unknown'],
    ['yes ? open : 1', 'any = unknown'],
    ['{ (text) = 1 }', 'any = unknown'],
    ['{ a = text }.a', 'string = unknown'],
    ['flatten([list, 1])', 'any = unknown'],
    ['merge(open, { a = 1 })', 'any = unknown'],
  ])('%s → %s', (text, shown) => {
    expect(showEvaluation(text, unknowns)).toBe(shown)
  })
})

describe('limits', () => {
  it('stop loops in loops', () => {
    const text = '[for a in l : [for b in l : [for c in l : [for d in l : 1]]]]'
    const items = makeTuple(Array.from({ length: 50 }, (_, index) => makeIndex(index)))
    const variables = new Map([['l', items]])
    const shown = showEvaluation(text, { variables, functions: new Map() })
    expect(shown).toBe(`expression-limit at ${text}`)
  })

  it('count a value in every place where it occurs', () => {
    const twice = Array.from({ length: 40 }).reduce<string>(
      (inner) => `[for x in [${inner}] : [x, x]]`,
      '1',
    )
    expect(show(twice)).toMatch(/^expression-limit/)
  })

  it('stop texts of more than 5 MB', () => {
    const long = makeString('x'.repeat(60_000))
    const items = makeTuple(Array.from({ length: 100 }, () => long))
    const variables = new Map([['l', items]])
    const shown = showEvaluation('[for x in l : "${x}${x}"]', { variables, functions: new Map() })
    expect(shown).toMatch(/^expression-limit/)
  })

  it('stop numbers of many thousand digits', () => {
    expect(show('1e4000 * 1e4000')).toMatch(/^expression-limit/)
    expect(show('1e99999999')).toMatch(/^expression-limit/)
  })

  it('stop comparing the same large value again and again', () => {
    const items = makeTuple(Array.from({ length: 2_000 }, (_, index) => makeIndex(index)))
    const variables = new Map([['l', items]])
    const shown = showEvaluation('[for x in l : l == l]', { variables, functions: new Map() })
    expect(shown).toMatch(/^expression-limit/)
  })
})

describe('names of the author', () => {
  it('are never taken for what objects inherit', () => {
    expect(show('{}.constructor')).toBe('expression-step at .constructor')
    expect(show('{ "__proto__" = 1 }["__proto__"]')).toBe('number = "#1"')
    expect(show('toString')).toBe('expression-name at toString')
  })
})

describe('any expression', () => {
  const { expression } = hclTexts()

  it.each([
    ['of types that fit', typedExpressions('var.')],
    ['of whatever types', expression],
  ])('%s comes to a value or to problems inside its text', (_, texts) => {
    fc.assert(
      fc.property(texts, (text) => {
        const parsed = parseExpression(text)
        fc.pre(parsed.ok)
        const evaluation = evaluate(parsed.value, context)
        if (evaluation.kind === 'value') return
        expect(evaluation.problems.length).toBeGreaterThan(0)
        for (const { range } of evaluation.problems) {
          expect(range.start).toBeGreaterThanOrEqual(0)
          expect(range.end).toBeGreaterThan(range.start)
          expect(range.end).toBeLessThanOrEqual(text.length)
        }
      }),
      { seed: 3, numRuns: 500 },
    )
  })
})
