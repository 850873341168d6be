import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseDocument } from './parse-document.ts'
import { findSource } from './scalar-offsets.ts'
import type { YamlScalar } from './tree.ts'

function scalarOf(text: string): YamlScalar {
  const { root } = parseDocument('blueprint', text)
  const value = root?.kind === 'mapping' ? root.entries[0]?.value : undefined
  if (value?.kind !== 'scalar') throw new Error('the test needs a scalar')
  return value
}

describe('the source of a part of a scalar', () => {
  test.each([
    ['plain', 'a: one two\n', 'two', 'two'],
    ['plain over lines', 'a: one\n  two\n', 'two', 'two'],
    ['single quotes', "a: 'it''s on'\n", "'s", "''s"],
    ['double quotes', 'a: "\\u0041b"\n', 'Ab', '\\u0041b'],
    ['an escape at the end', 'a: "b\\n"\n', '\n', '\\n'],
    ['an escaped break', 'a: "b\\\n   c"\n', 'c', 'c'],
    ['a literal', 'a: |\n  x\n    $(vars.y)\n', '$(vars.y)', '$(vars.y)'],
    ['a folded block', 'a: >\n  x\n  y $(z)\n', 'y $(z)', 'y $(z)'],
    ['a fold', 'a: >\n  x\n  y\n', 'x y', 'x\n  y'],
  ])('in %s', (_, text, part, source) => {
    const scalar = scalarOf(text)
    const start = scalar.text.indexOf(part)
    const range = findSource(scalar, start, start + part.length)
    expect(text.slice(range.start, range.end)).toBe(source)
  })

  test('an empty part is an empty range', () => {
    const range = findSource(scalarOf('a: bcd\n'), 1, 1)
    expect(range).toEqual({ start: 4, end: 4 })
  })
})

test('every character of any quoted string has a source inside the quotes, in order', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 20 }), (text) => {
      const source = `a: ${JSON.stringify(text).replaceAll('\x7f', '')}\n`
      const document = parseDocument('blueprint', source)
      fc.pre(document.root !== undefined)
      const scalar = scalarOf(source)
      let last = 0
      for (let at = 0; at < scalar.text.length; at++) {
        const range = findSource(scalar, at, at + 1)
        expect(range.start).toBeGreaterThanOrEqual(last)
        expect(range.end).toBeLessThanOrEqual(source.length - 2)
        last = range.start
      }
    }),
    { numRuns: 500, seed: 2 },
  )
})
