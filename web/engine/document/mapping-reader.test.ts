import { describe, expect, test } from 'vitest'
import { makeCollector } from '../diagnostic/collector.ts'
import { makeLineTable, positionAt } from '../text/line-table.ts'
import { MappingReader } from './mapping-reader.ts'
import { resolveAlias } from './node.ts'
import { parseDocument } from './parse-document.ts'

/** The entries of the value of the last key, and `code@line` of the findings. */
function read(text: string) {
  const { root } = parseDocument('blueprint', text)
  const last = root?.kind === 'mapping' ? root.entries.at(-1)?.value : undefined
  const mapping = last && resolveAlias(last)
  if (mapping?.kind !== 'mapping') throw new Error('the test needs a mapping')
  const collector = makeCollector()
  const entries = new MappingReader('blueprint', collector).entriesOf(mapping, ['m'])
  const table = makeLineTable(text)
  return {
    entries: [...entries].map(([name, { value }]) => {
      const target = resolveAlias(value)
      return `${name}=${target?.kind === 'scalar' ? target.text : target?.kind}`
    }),
    findings: collector.all.map(
      ({ code, span }) => `${code}@${positionAt(table, span.start).line}`,
    ),
  }
}

describe('merge keys', () => {
  test.each([
    ['explicit keys win wherever they stand', 'm: {a: 1, <<: {a: 2, b: 3}, c: 4}', 'a=1 c=4 b=3'],
    ['the first of a list wins', 'm: {<<: [{a: 1}, {a: 2, b: 3}]}', 'a=1 b=3'],
    ['a merged mapping merges in turn', 'x: &x {a: 1}\nm: {<<: {<<: *x, b: 2}}', 'b=2 a=1'],
    ['in quotes it is an ordinary key', 'm: {"<<": 1}', '<<=1'],
    ['the tag makes one of quotes', 'm: {!!merge "<<": {a: 1}}', 'a=1'],
    ['a number of the same text does not keep a merged key out', 'm: {1: a, <<: {1: b}}', '1=b'],
    ['nulls are merged', 'm: {<<: {a: ~}}', 'a=~'],
  ])('%s', (_, text, entries) => {
    expect(read(text)).toEqual({ entries: entries.split(' '), findings: [] })
  })

  test.each(['m: {<<: 1}', 'm: {<<: }', 'x: &x [1]\nm: {<<: *x}', 'm: {<<: [[{a: 1}]]}'])(
    '%s is an error',
    (text) => {
      expect(read(text).findings).toEqual([`yaml-merge@${text.split('\n').length}`])
    },
  )
})

describe('equal keys', () => {
  test.each([
    ['m:\n  a: 1\n  "a": 2', 'yaml-duplicate-key@3'],
    ['m:\n  1: a\n  b: 1\n  "1": b', 'yaml-duplicate-key@4'],
    ['m:\n  <<: {a: 1}\n  <<: {b: 1}', 'yaml-duplicate-key@3'],
  ])('%j', (text, finding) => {
    expect(read(text).findings).toEqual([finding])
  })

  test('keys of different text are different, whatever they resolve to', () => {
    expect(read('m: {1: a, 01: b, 1.0: c}')).toEqual({
      entries: ['1=a', '01=b', '1.0=c'],
      findings: [],
    })
  })
})

describe('keys that are no text', () => {
  test.each([
    ['m: {~: 1, b: 2}', ['b=2'], 'yaml-key@1'],
    ['m: {[a]: 1, b: 2}', ['b=2'], 'yaml-key@1'],
    ['m:\n  ? {a: 1}\n  : 1\n  b: 2', ['b=2'], 'yaml-key@2'],
    ['m: {!!int x: 1}', ['x=1'], 'yaml-tag@1'],
  ])('%j', (text, entries, finding) => {
    expect(read(text)).toEqual({ entries, findings: [finding] })
  })

  test('numbers, dates and __proto__ are names as written', () => {
    const { entries } = read('m: {010: a, 2020-01-01: b, __proto__: c, !!binary aGk=: d}')
    expect(entries).toEqual(['010=a', '2020-01-01=b', '__proto__=c', 'hi=d'])
  })
})
