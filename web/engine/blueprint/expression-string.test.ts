import { describe, expect, test } from 'vitest'
import { parseExpressionString } from './expression-string.ts'

/** `literal text`, `form text`, or `problem kind at its text`. */
function read(text: string): string {
  const result = parseExpressionString(text)
  switch (result.kind) {
    case 'literal':
      return `literal ${result.text}`
    case 'expression':
      return `${result.form} ${result.text}`
    case 'problem': {
      const { kind, range } = result.problem
      return `problem ${kind} at ${text.slice(range.start, range.end)}`
    }
  }
}

function referencesOf(text: string): string[] {
  const result = parseExpressionString(text)
  if (result.kind !== 'expression') return []
  return result.references.map((reference) => {
    const name =
      reference.kind === 'variable'
        ? `var.${reference.name}`
        : `module.${reference.id}.${reference.output}`
    const { range } = reference
    return `${name} at ${range === undefined ? '?' : text.slice(range.start, range.end)}`
  })
}

describe('a string of a dictionary', () => {
  test.each([
    ['plain', 'literal plain'],
    ['', 'literal '],
    ['\n\n  a\n', 'literal   a\n'],
    ['\n', 'literal '],
    ['a\r\nb', 'literal a\nb'],
    ['((var.x))', 'raw var.x'],
    ['((var.x - var.y))', 'raw var.x - var.y'],
    ['\\((var.x))', 'literal ((var.x))'],
    ['((var.x)) ', 'literal ((var.x)) '],
    ['$(vars.x)', 'dollar var.x'],
    ['$( vars.x )', 'dollar var.x'],
    ['$(net.id)', 'dollar module.net.id'],
    ['$(net.list[0].a["b"])', 'dollar module.net.list[0].a["b"]'],
    ['$((vars.x) - 1)', 'dollar (var.x)-1'],
    ['$(1 - 2)', 'dollar 1-2'],
    ['$(vars.x - 1)', 'dollar var.x-1'],
    ['$(merge(vars.a, {b = c.d}))', 'dollar merge(var.a,{b=module.c.d})'],
    ['a$(vars.x)b', 'template "a${var.x}b"'],
    ['$(vars.x)$(vars.y)', 'template "${var.x}${var.y}"'],
    ['$(vars.x)\n', 'template "${var.x}\\n"'],
    ['\n$(vars.x)', 'dollar var.x'],
    ['$$(vars.w)', 'template "$${var.w}"'],
    ['"\\$(date)', 'literal "$(date)'],
    ['\\\\$(vars.x)', 'template "\\\\${var.x}"'],
    ['\\\\\\$(date)', 'literal \\$(date)'],
    ['100% ${x} $(vars.x)', 'template "100% $${x} ${var.x}"'],
  ])('%j → %s', (text, result) => {
    expect(read(text)).toBe(result)
  })

  test('an expression may end inside its own comment', () => {
    expect(read('$(vars.x # a) b')).toMatch(/^problem/)
    expect(read('$(vars.x /* ) */ )')).toBe('dollar var.x/* ) */')
  })
})

describe('what the toolkit refuses', () => {
  test.each([
    ['$(vars.x', 'problem unclosed at $(vars.x'],
    ['$(a b)', 'problem syntax at b'],
    ['$()', 'problem syntax at '],
    ['x $(date)', 'problem reference at date'],
    ['$(vars)', 'problem reference at vars'],
    ['$(vars["a"])', 'problem reference at vars["a"]'],
    ['$(vars.a.0)', 'problem reference at vars.a.0'],
    ['((local.x))', 'problem reference at local.x'],
    ['((module.x))', 'problem reference at module.x'],
    ['((1 +))', 'problem syntax at '],
    ['(())', 'problem syntax at '],
    ['$([for p in vars.x : p])', 'problem blanks at [for p in vars.x : p]'],
    ['$("%{ if vars.x }a%{ endif }")', 'problem blanks at "%{ if vars.x }a%{ endif }"'],
    ['a\n$(vars.x\n)', 'problem unclosed at $(vars.x'],
  ])('%j → %s', (text, result) => {
    expect(read(text)).toBe(result)
  })
})

describe('references', () => {
  test.each([
    ['$(vars.x)', ['var.x at vars.x']],
    ['a $(net.id.b) $(vars.x)', ['module.net.id at net.id.b', 'var.x at vars.x']],
    ['((var.x + module.a.b[0]))', ['var.x at var.x', 'module.a.b at module.a.b[0]']],
    ['$(vars.x - vars.y)', ['var.x-var at ?']],
    ['$(flatten([vars.x, vars.x]))', ['var.x at vars.x', 'var.x at vars.x']],
    ['((  [for x in var.l : x.y]  ))', ['var.l at var.l']],
    ['$$(vars.w)', []],
  ])('of %j', (text, references) => {
    expect(referencesOf(text)).toEqual(references)
  })

  test('equal ones keep their order', () => {
    const result = parseExpressionString('$(vars.x) $(vars.x)')
    const starts = result.kind === 'expression' ? result.references.map((r) => r.range?.start) : []
    expect(starts).toEqual([2, 12])
  })
})

test('a long string is read in time that grows with its length alone', () => {
  const references = '$(vars.x) '.repeat(6000)
  expect(parseExpressionString(references).kind).toBe('expression')
  expect(parseExpressionString(`$(a b${')'.repeat(60_000)}`).kind).toBe('problem')
  expect(parseExpressionString('$('.repeat(30_000)).kind).toBe('problem')
  expect(parseExpressionString('\\$('.repeat(20_000)).kind).toBe('literal')
}, 5000)
