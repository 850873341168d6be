import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compileRegex } from './match-regex.ts'

function matches(pattern: string, text: string): boolean | undefined | string {
  const compiled = compileRegex(pattern)
  return compiled.kind === 'regex' ? compiled.regex.test(text) : compiled.kind
}

describe('patterns match as Go says', () => {
  test.each<readonly [string, string, boolean]>([
    ['^[a-z]([-a-z0-9]{0,19})$', 'slurm-01', true],
    ['^[a-z]([-a-z0-9]{0,19})$', 'a12345678901234567890', false],
    ['^[a-z]([-a-z0-9]{0,19})$', 'Slurm', false],
    ['^projects/[^/]+/global/networks/[^/]+$', 'projects/p/global/networks/n', true],
    ['^(a3-ultragpu-|a4-|h4d-)', 'a4-highgpu-8g', true],
    ['^(a3-ultragpu-|a4-|h4d-)', 'a3-highgpu-8g', false],
    ['b', 'abc', true],
    ['^b', 'a\nb', false],
    ['(?m)^b$', 'a\nb\nc', true],
    ['a.c', 'a\nc', false],
    ['(?s)a.c', 'a\nc', true],
    ['(?i)straße', 'STRAßE', true],
    ['(?i:A)b', 'ab', true],
    ['(?i:A)b', 'aB', false],
    ['(?i)k', '\u212a', true],
    ['[[:alpha:]-]+$', 'a-b', true],
    ['^[^[:alpha:]]$', 'a', false],
    ['^\\p{Lu}\\pN$', 'É5', true],
    ['^\\p{Greek}+$', 'αβγ', true],
    ['^\\Qa.b\\E+$', 'a.bbb', true],
    ['^\\x41\\x{1F600}\\101$', 'A😀A', true],
    ['\\bfoo\\b', 'a foo b', true],
    ['\\bfoo\\b', 'afoo', false],
    ['a{2,3}?$', 'aa', true],
    ['^x{,3}$', 'x{,3}', true],
    ['^[]a]+$', ']a', true],
    ['^[a-]$', '-', true],
    ['^(?P<n>a|)(?:b)?$', '', true],
    ['', 'anything', true],
    ['^.$', '😀', true],
  ])('%s on %j: %s', (pattern, text, expected) => {
    expect(matches(pattern, text)).toBe(expected)
  })
})

test.each([
  '(',
  ')',
  'a)',
  '[a',
  '*',
  'a**',
  'a{2}{3}',
  'a{1001}',
  '(a{500}){3}',
  '[b-a]',
  '\\',
  '\\1',
  '\\8',
  '\\C',
  '\\k',
  '\\p{Nope}',
  '[[:nope:]]',
  '(?P<>a)',
  '(?P<a>x)(?P<a>y)',
  '(?=a)',
  '(?<!a)',
  '(?-)',
  '\\x{110000}',
  'a{3,2}',
])('%s is refused as Go refuses it', (pattern) => {
  expect(matches(pattern, '')).toBe('invalid')
})

test('no pattern makes it hang', () => {
  expect(matches('^(a+)+$', `${'a'.repeat(5000)}b`)).toBe(false)
  expect(matches('(x+x+)+y', 'x'.repeat(5000))).toBe(false)
})

test('a pattern or text beyond the bounds is not judged', () => {
  expect(matches('((a{10}){10}){10}'.repeat(30), '')).toBe('too-large')
  expect(matches('a{900}', 'a'.repeat(100_000))).toBeUndefined()
})

test('simple patterns match as in JavaScript', () => {
  const atom = fc.constantFrom('a', 'b', '.', '[ab]', '[^a]', '(a|b)', '(?:ab)', '\\w', '^', '$')
  const operator = fc.constantFrom('', '', '*', '+', '?', '{1,2}', '+?')
  const pattern = fc.array(fc.tuple(atom, operator), { maxLength: 6 })
  const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c', ' '), maxLength: 8 })
  fc.assert(
    fc.property(pattern, text, (parts, text) => {
      // JavaScript, unlike Go, repeats no anchors.
      const written = parts.map(([one, many]) => (/^[$^]$/.test(one) ? one : one + many)).join('')
      expect(matches(written, text)).toBe(new RegExp(written, 'u').test(text))
    }),
    { seed: 7, numRuns: 2000 },
  )
})
