import { expect, test } from 'vitest'
import { formatHcl } from './format.ts'
import { formatExpression } from './format-expression.ts'

test.each([
  ['a=1+2', 'a = 1 + 2'],
  ['a = b [0] . c', 'a = b[0].c'],
  ['a=-1', 'a = -1'],
  ['a = 1 -1', 'a = 1 - 1'],
  ['a = b - -c', 'a = b - -c'],
  ['a = ! b', 'a = !b'],
  ['a = f ( b,c ... )', 'a = f(b, c...)'],
  ['a = p :: f(b)', 'a = p::f(b)'],
  ['a={b=1}', 'a = { b = 1 }'],
  ['a = { }', 'a = {}'],
  ['a = [ 1,2 ]', 'a = [1, 2]'],
  ['a = [for b in [c]:b]', 'a = [for b in [c] : b]'],
  ['a = "${ b }${ {} }"', 'a = "${b}${ {} }"'],
  ['a = b?c:d', 'a = b ? c : d'],
  ['a{b=1}', 'a { b = 1 }'],
])('%s is laid out as %s', (text, layout) => {
  expect(formatHcl(text)).toBe(layout)
})

test('lines between open brackets are indented, one level however many brackets a line opens', () => {
  const text = 'a "b" {\nc = f([{\nd = 1\n}])\n\n      e {\n}\n}\n'
  expect(formatHcl(text)).toBe('a "b" {\n  c = f([{\n    d = 1\n  }])\n\n  e {\n  }\n}\n')
})

test('the equals signs and comments of neighbouring lines stand in columns', () => {
  const text = 'a = 1 # one\nlong = 2 # two\n\nb = 3 # three\nc = [\n]\n'
  expect(formatHcl(text)).toBe('a    = 1 # one\nlong = 2 # two\n\nb = 3 # three\nc = [\n]\n')
})

test('columns count characters as people see them', () => {
  expect(formatHcl('e\u0301 = 1\nabc = 2\n')).toBe('e\u0301   = 1\nabc = 2\n')
  expect(formatHcl('a = "👩‍👩‍👧" # x\nb = "abcd" # y\n')).toBe(
    'a = "👩‍👩‍👧"    # x\nb = "abcd" # y\n',
  )
})

test('the text of a heredoc stays as it is', () => {
  const text = 'a=<<-E\n   x   y\n     E\nb   =  1\n'
  expect(formatHcl(text)).toBe('a = <<-E\n   x   y\n     E\nb = 1\n')
})

test('line ends stay as they are', () => {
  expect(formatHcl('a=1\r\n\r\n  b=2')).toBe('a = 1\r\n\r\nb = 2')
})

test.each([
  ['a-1 + b - 2', 'a-1 + b-2'],
  ['[for x in l : x if x]', '[for x in l : x if x]'],
  ['[for x in -l : x]', '[for x in - l : x]'],
  ['"%{ if a }b%{ endif }"', '"%{if a}b%{endif}"'],
  ['"%{ if -a }b%{ endif }"', '"%{if - a}b%{endif}"'],
  ['{for k, v in m : k => v... if v}', '{ for k, v in m : k => v... if v }'],
  ['  a +\n b  ', 'a +\nb'],
])('the toolkit shows %j as %j, the words of for and if kept apart', (text, shown) => {
  expect(formatExpression(text)).toBe(shown)
})
