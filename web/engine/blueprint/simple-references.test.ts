import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseExpression } from '../hcl/parse-expression.ts'
import { joinReferences, readSimpleReference } from './simple-references.ts'
import { readRawExpression, type Translated, translateExpression } from './translate-expression.ts'

/** The same by way of the HCL parser. */
function readLong(inner: string): Translated | undefined {
  const parsed = parseExpression(inner)
  const translation = parsed.ok ? translateExpression(inner, parsed.value) : undefined
  return translation?.ok ? translation.value : undefined
}

function shortOf(inner: string): Translated {
  const simple = readSimpleReference(`${inner})`, 0)
  expect(simple?.end).toBe(inner.length + 1)
  if (simple === undefined) throw new Error(`not taken: ${inner}`)
  return simple.translated
}

const name = fc.stringMatching(/^[A-Za-z_][A-Za-z0-9_-]{0,4}$/)
const blanks = fc.stringMatching(/^[ \t]{0,2}$/)
const inside = fc
  .tuple(blanks, fc.oneof(fc.constant('vars'), name), fc.array(name, { minLength: 1 }), blanks)
  .filter(([, root]) => !['true', 'false', 'null'].includes(root))
  .map(([before, root, names, after]) => `${before}${[root, ...names].join('.')}${after}`)

describe('a reference alone', () => {
  test('is read as the parser reads it', () => {
    fc.assert(
      fc.property(inside, (inner) => {
        expect(shortOf(inner)).toEqual(readLong(inner))
      }),
      { seed: 64, numRuns: 500 },
    )
  })

  test.each([
    'vars)',
    'true.x)',
    'vars.x',
    'vars.x[0])',
    'vars.x.0)',
    'vars .x)',
    'a.b + c.d)',
    'a.é)',
  ])('%j is left to the parser', (line) => {
    expect(readSimpleReference(line, 0)).toBeUndefined()
  })
})

describe('a text with references', () => {
  const text = fc.oneof(
    fc.string(),
    fc.stringMatching(/^[$%{}"\\\n\t\ra~]{1,4}$/),
    fc.constantFrom('é', 'e\u0301', '\u0301', '\0', '\u200b', '😀', '\ud800'),
  )
  const part = fc.oneof(text, inside.map(shortOf))

  test('is the template that the parser makes of it', () => {
    let taken = 0
    fc.assert(
      fc.property(fc.array(part, { maxLength: 5 }), inside, (others, last) => {
        const parts = [...others, shortOf(last)]
        const joined = joinReferences(parts)
        if (joined === undefined) return
        taken++
        const long = readRawExpression(joined.text)
        expect(long.ok && long.value.tree).toEqual(joined.tree)
        const places = parts.flatMap((each) => (typeof each === 'string' ? [] : each.references))
        expect(joined.references).toEqual(places)
      }),
      { seed: 65, numRuns: 1000 },
    )
    expect(taken).toBeGreaterThan(300)
  })

  test.each(['a$', '100%', '\ud800'])('behind %j it is left to the parser', (before) => {
    expect(joinReferences([before, shortOf('vars.x')])).toBeUndefined()
  })
})
