import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { hasReference, referencePath } from '../../testing/reference.ts'
import { tellScore } from '../../testing/tell-score.ts'
import type { PlainValue } from './emit-value.ts'
import { parseDocument } from './parse-document.ts'
import { comparePrintedKeys } from './print-key-order.ts'
import { printFloat } from './print-number.ts'
import { printYaml } from './print-yaml.ts'
import type { YamlNode } from './tree.ts'

/** The tree as printer input: every number is a float there, as in the toolkit's dictionaries. */
function plainOf(node: YamlNode): PlainValue {
  switch (node.kind) {
    case 'mapping':
      return new Map(
        node.entries.map(({ key, value }) => [
          key.kind === 'scalar' ? key.text : '',
          plainOf(value),
        ]),
      )
    case 'sequence':
      return node.items.map(plainOf)
    case 'alias':
      throw new Error('no aliases here')
    case 'scalar':
      switch (node.value.kind) {
        case 'null':
          return null
        case 'int':
          return Number(node.value.value)
        case 'timestamp':
          return node.text
        default:
          return node.value.value
      }
  }
}

function expandedBlueprints(): readonly string[] {
  return readdirSync(referencePath('gcluster'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('expanded_blueprint.yaml'))
    .sort()
}

describe.skipIf(!hasReference)('expanded_blueprint.yaml', () => {
  test('each one of the reference data, read and printed, is the same text', () => {
    const paths = expandedBlueprints()
    const wrong = paths.filter((path) => {
      const text = readFileSync(join(referencePath('gcluster'), path), 'utf8')
      const { root } = parseDocument('blueprint', text)
      return root === undefined || printYaml(plainOf(root)) !== text
    })
    tellScore('expanded_blueprint.yaml printed', paths.length - wrong.length, paths.length)
    expect(wrong).toEqual([])
    expect(paths.length).toBeGreaterThan(300)
  })
})

test.each<[string, PlainValue, string]>([
  ['text that reads as text is plain', 'a b', 'a b\n'],
  ['text that reads as a bool is quoted twice', 'true', '"true"\n'],
  ['an old bool too', 'n', '"n"\n'],
  ['digits', '9', '"9"\n'],
  ['a time of day', '12:30:45', '"12:30:45"\n'],
  ['nothing', '', '""\n'],
  ['text that begins with an indicator is quoted once', '>= 1.0', "'>= 1.0'\n"],
  ['a quote inside single quotes is doubled', "'a'", "'''a'''\n"],
  ['a tab asks for double quotes', 'a\tb', '"a\\tb"\n'],
  ['so does a character beyond the first plane', 'a😀', '"a\\U0001F600"\n'],
  ['several lines are a literal', 'a\nb\n', '|\n  a\n  b\n'],
  ['without a line end at the end', 'a\nb', '|-\n  a\n  b\n'],
  ['with two', 'a\n\n', '|+\n  a\n\n'],
  ['a first line that stands in gets a digit', ' a\nb', '|2-\n   a\n  b\n'],
  ['a line end in front is lost, as yaml.v3 loses it', '\na', '|2-\n  a\n'],
  ['a blank before a line end forbids the literal', 'a \nb', '"a \\nb"\n'],
  ['a line separator breaks a single-quoted text', 'a\u2028b', "'a\u2028  b'\n"],
  ['a byte order mark in front escapes all', '\ufeffa ', '"\\uFEFF\\x61\\x20"\n'],
  ['an empty list', [], '[]\n'],
  ['an empty map', new Map(), '{}\n'],
  ['lists in lists stay on one line', [['a', 'b'], 'c'], '- - a\n  - b\n- c\n'],
  [
    'a list in a map stands in',
    new Map<string, PlainValue>([['k', ['a', new Map([['b', null]])]]]),
    'k:\n  - a\n  - b: null\n',
  ],
  [
    'a key of several lines stands after a question mark',
    new Map([['a\nb', 1]]),
    '? |-\n  a\n  b\n: 1\n',
  ],
  [
    'so does one beyond 128 bytes',
    new Map([['k'.repeat(129), new Map([['a', true]])]]),
    `? ${'k'.repeat(129)}\n: a: true\n`,
  ],
  [
    'a key stands right behind a literal that ends at a line separator',
    new Map([['a\nb\u2028', 1]]),
    '? |\n  a\n  b\u2028: 1\n',
  ],
])('%s', (_, value, text) => {
  expect(printYaml(value)).toBe(text)
})

test.each([
  [0, '0'],
  [-0, '-0'],
  [100000, '100000'],
  [1000000, '1e+06'],
  [1234567.5, '1.2345675e+06'],
  [0.0001, '0.0001'],
  [0.00001, '1e-05'],
  [1.2345678901234567e19, '1.2345678901234567e+19'],
  [1e300, '1e+300'],
  [Number.POSITIVE_INFINITY, '.inf'],
])('the float %d prints as %s', (value, text) => {
  expect(printFloat(value)).toBe(text)
})

test('keys: numbers by size, letters behind other characters', () => {
  const keys = ['b', 'a10', 'a9', 'a_b', 'ab', 'a', 'a09', '1', 'Z']
  expect([...keys].sort(comparePrintedKeys)).toEqual([
    '1',
    'Z',
    'a',
    'a_b',
    'a9',
    'a09',
    'a10',
    'ab',
    'b',
  ])
})
