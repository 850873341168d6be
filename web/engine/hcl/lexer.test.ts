import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type LexerMode, scanTokens, tokensOf } from './lexer.ts'

/** Each token as `kind:text`, the last one left out. */
function lex(text: string, mode?: LexerMode): string[] {
  return tokensOf(text, mode)
    .slice(0, -1)
    .map(({ kind, text: source }) => (kind === source ? kind : `${kind}:${source}`))
}

test.each([
  ['a.b[0]', ['identifier:a', '.', 'identifier:b', '[', 'number:0', ']']],
  ['a-b -c', ['identifier:a-b', '-', 'identifier:c']],
  ['x1 é_ _y 9z', ['identifier:x1', 'identifier:é_', 'identifier:_y', 'number:9', 'identifier:z']],
  ['1.5e-3 2.x 3...', ['number:1.5e-3', 'number:2', '.', 'identifier:x', 'number:3', '...']],
  ['1..2 1e', ['number:1..2', 'number:1', 'identifier:e']],
  [
    'a<=b=>c==d',
    ['identifier:a', '<=', 'identifier:b', '=>', 'identifier:c', '==', 'identifier:d'],
  ],
  ['a::b', ['identifier:a', '::', 'identifier:b']],
  ['....', ['...', '.']],
])('%s falls into tokens by the longest match', (text, tokens) => {
  expect(lex(text)).toEqual(tokens)
})

test.each([
  [
    '"a${b}c"',
    [
      'open-quote:"',
      'quoted-text:a',
      'open-interpolation:${',
      'identifier:b',
      'close-sequence:}',
      'quoted-text:c',
      'close-quote:"',
    ],
  ],
  [
    '"${ {} }"',
    ['open-quote:"', 'open-interpolation:${', '{', '}', 'close-sequence:}', 'close-quote:"'],
  ],
  [
    '"%{~ if a ~}"',
    [
      'open-quote:"',
      'open-directive:%{~',
      'identifier:if',
      'identifier:a',
      'close-sequence:~}',
      'close-quote:"',
    ],
  ],
  ['"$${a}"', ['open-quote:"', 'quoted-text:$${', 'quoted-text:a}', 'close-quote:"']],
  [
    '"$$a\\"b"',
    ['open-quote:"', 'quoted-text:$', 'quoted-text:$', 'quoted-text:a\\"b', 'close-quote:"'],
  ],
])('the quoted template %s falls into its parts', (text, tokens) => {
  expect(lex(text)).toEqual(tokens)
})

test.each([
  [
    '<<E\nx\n E \ny',
    ['open-heredoc:<<E\n', 'plain-text:x\n', 'close-heredoc: E ', 'newline:\n', 'identifier:y'],
  ],
  ['<<-E\r\n  E\r\n', ['open-heredoc:<<-E\r\n', 'close-heredoc:  E', 'newline:\r\n']],
  [
    '<<E\n${x}E\nE\n',
    [
      'open-heredoc:<<E\n',
      'open-interpolation:${',
      'identifier:x',
      'close-sequence:}',
      'plain-text:E\n',
      'close-heredoc:E',
      'newline:\n',
    ],
  ],
  ['<<E \nE\n', ['<', '<', 'identifier:E', 'newline:\n', 'identifier:E', 'newline:\n']],
  ['<<E\nE', ['open-heredoc:<<E\n', 'plain-text:E']],
])('the heredoc %j ends at a line that holds its name alone', (text, tokens) => {
  expect(lex(text)).toEqual(tokens)
})

test('a lone CR in a heredoc spoils the rest of the text', () => {
  expect(lex('<<E\na\rb\nE\n')).toEqual(['open-heredoc:<<E\n', 'plain-text:a', 'invalid:\rb\nE\n'])
})

test.each([
  ['a # b\r\nc', ['identifier:a', 'comment:# b\r\n', 'identifier:c']],
  ['/* a\n */b', ['comment:/* a\n */', 'identifier:b']],
  ['/* a', ['/', '*', 'identifier:a']],
  ['// a', ['comment:// a']],
])('the comment in %j is one token with its line end', (text, tokens) => {
  expect(lex(text)).toEqual(tokens)
})

test.each(['@', '\\', '$', '\r', '\u0000', '“', '\u00a0', '😀'])(
  '%j is an invalid token',
  (text) => {
    expect(lex(`a ${text}`)).toEqual(['identifier:a', `invalid:${text}`])
  },
)

test('a template as a whole has plain text and sequences', () => {
  expect(lex('a "b" ${c}\n$', 'template')).toEqual([
    'plain-text:a "b" ',
    'open-interpolation:${',
    'identifier:c',
    'close-sequence:}',
    'plain-text:\n',
    'plain-text:$',
  ])
})

test('a byte order mark at the start belongs to no token', () => {
  expect(tokensOf('\ufeffa')).toEqual([
    { kind: 'identifier', start: 1, end: 2, text: 'a' },
    { kind: 'end', start: 2, end: 2, text: '' },
  ])
})

test('tokens and the blanks between them make up any text', () => {
  const piece = fc.constantFrom(
    ...[
      '$',
      '%',
      '{',
      '}',
      '~',
      '"',
      '\n',
      '\r',
      '<<E\n',
      'E\n',
      ' ',
      '\t',
      'a',
      '1',
      '.',
      '/*',
      '#',
    ],
  )
  const texts = fc.array(fc.oneof(piece, fc.string({ unit: 'binary' }))).map((all) => all.join(''))
  fc.assert(
    fc.property(texts, fc.constantFrom('normal', 'template'), (text, mode: LexerMode) => {
      let end = text.startsWith('\ufeff') ? 1 : 0
      for (const token of tokensOf(text, mode)) {
        expect(text.slice(end, token.start)).toMatch(/^[ \t]*$/)
        expect(text.slice(token.start, token.end)).toBe(token.text)
        end = token.end
      }
      expect(end).toBe(text.length)
    }),
    { seed: 1, numRuns: 500 },
  )
})

/** So many that whoever looks back, or ahead, from each of them meets the time limit of a test. */
const many = 1_000_000

test.each([
  ['/* ', 2 * many],
  ['<<a', 3 * many],
  ['"${', 2 * many],
  ['<<E\n', many],
  ['((', 2 * many],
  ['\\', many],
  ['1.', 2],
  ['$', many],
  ['${"', 2 * many + 1],
])('a million times %j falls into tokens', (piece, count) => {
  const { kinds, ends } = scanTokens(piece.repeat(many))
  expect(kinds.length).toBe(count + 1)
  expect(ends.at(-1)).toBe(piece.length * many)
})
