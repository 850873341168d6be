import { parse } from '@cdktn/hcl2json'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseExpression } from './parse-expression.ts'
import { escapeText, quoteString } from './quote.ts'

test.each([
  ['', '""'],
  ['a "b" \\', '"a \\"b\\" \\\\"'],
  ['a\nb\r\tc', '"a\\nb\\r\\tc"'],
  ['${a} %{b} $a $$ %', '"$${a} %%{b} $a $$ %"'],
  ['$${a}', '"$$${a}"'],
  ['"}\nresource "x" "y" {', '"\\"}\\nresource \\"x\\" \\"y\\" {"'],
  ['\u0000\u202e\u2028\u00a0\u200d', '"\\u0000\\u202e\\u2028\\u00a0\\u200d"'],
  ['é 😀 日本', '"é 😀 日本"'],
  ['\u{e0001}', '"\\U000e0001"'],
  ['e\u0301', '"\u00e9"'],
  ['a\ud800b', '"a\ufffdb"'],
])('%j is written as %s', (text, literal) => {
  expect(quoteString(text)).toBe(literal)
})

test('between the parts of a template the same text has no quotes', () => {
  expect(escapeText('a "${')).toBe('a \\"$${')
})

const nasty = fc.constantFrom(
  ...[
    '$',
    '%',
    '{',
    '}',
    '${',
    '%{',
    '$${',
    '~',
    '\\',
    '"',
    '\n',
    '\r',
    '<<E',
    '\u0000',
    'e\u0301',
  ],
)
const strings = fc
  .array(fc.oneof(nasty, fc.string({ unit: 'binary', maxLength: 5 })))
  .map((pieces) => pieces.join(''))

test('any string is read back in NFC', () => {
  fc.assert(
    fc.property(strings, (text) => {
      const parsed = parseExpression(quoteString(text))
      const part = parsed.ok && parsed.value.kind === 'template' && parsed.value.parts[0]
      expect(part).toMatchObject({ kind: 'text', value: text.normalize('NFC') })
    }),
    { seed: 3, numRuns: 5_000 },
  )
})

test('HashiCorp’s parser reads any string back as the same', async () => {
  const texts = fc.sample(strings, { seed: 4, numRuns: 5_000 })
  const lines = texts.map((text, index) => `x${index} = ${quoteString(text)}\n`)
  const read = await parse('strings.tf', lines.join(''))
  texts.forEach((text, index) => {
    // What it gives is the text of a template, in which `${` stands escaped.
    const value = String(read[`x${index}`]).replaceAll('$${', '${').replaceAll('%%{', '%{')
    expect(value).toBe(text.normalize('NFC'))
  })
})
