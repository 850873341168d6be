import { describe, expect, test } from 'vitest'
import type { Path } from '../diagnostic/diagnostic.ts'
import { applyEdits, invertEdits } from '../text/text-edit.ts'
import type { DocumentChange } from './edit-change.ts'
import { editDocument } from './edit-document.ts'
import type { NewValue } from './edit-material.ts'
import type { PlainValue } from './emit-value.ts'
import { parseDocument } from './parse-document.ts'

const plain = (value: PlainValue): NewValue => ({ kind: 'plain', value })
const yaml = (text: string): NewValue => ({ kind: 'yaml', text })
const set = (path: Path, value: NewValue): DocumentChange => ({
  kind: 'set',
  path,
  value,
})
const add = (path: Path, value: NewValue, index: number | 'last' = 'last'): DocumentChange => ({
  kind: 'insert-item',
  path,
  index,
  value,
})
const remove = (...path: Path): DocumentChange => ({ kind: 'remove', path })

/** The text after the change, or the reason why there is none. */
function edited(text: string, ...changes: DocumentChange[]): string {
  const result = editDocument(parseDocument('blueprint', text), changes)
  if (result.kind === 'refusal') return `refused: ${result.reason}`
  const after = applyEdits(text, result.edits)
  expect(after).toBe(result.document.text)
  expect(applyEdits(after, invertEdits(text, result.edits))).toBe(text)
  return after
}

type Case = readonly [title: string, before: string, change: DocumentChange, after: string]

describe('setting a value', () => {
  test.each<Case>([
    ['keeps plain text plain', 'a: x # c\n', set(['a'], plain('y z')), 'a: y z # c\n'],
    ['keeps single quotes', "a: 'x'\n", set(['a'], plain("it's")), "a: 'it''s'\n"],
    ['keeps double quotes', 'a: "x"\n', set(['a'], plain('y')), 'a: "y"\n'],
    ['quotes plain text that needs it', 'a: x\n', set(['a'], plain('yes')), 'a: "yes"\n'],
    ['drops quotes for a number', 'a: "5" # c\n', set(['a'], plain(6)), 'a: 6 # c\n'],
    ['fills an empty value', 'a: # c\nb: 1\n', set(['a'], plain(1)), 'a: 1 # c\nb: 1\n'],
    ['fills an empty item', '- \n- b\n', set([0], plain('a')), '- a\n- b\n'],
    [
      'keeps a literal and its indentation',
      'a: | # c\n    one\n    two\nb: 1\n',
      set(['a'], plain('one\n  three\n')),
      'a: | # c\n    one\n      three\nb: 1\n',
    ],
    [
      'changes only the chomping of a literal',
      'a: |\n  one\n  two\nb: 1\n',
      set(['a'], plain('one\ntwo\nthree')),
      'a: |-\n  one\n  two\n  three\nb: 1\n',
    ],
    [
      'writes several lines as a literal',
      'a:\n  b: x # c\n  d: 1\n',
      set(['a', 'b'], plain('one\ntwo\n')),
      'a:\n  b: | # c\n    one\n    two\n  d: 1\n',
    ],
    [
      'writes a literal as one line',
      'a: |\n  one\n  two\n\nb: 1\n',
      set(['a'], plain('x')),
      'a: x\n\nb: 1\n',
    ],
    [
      'puts a mapping below its key, the comment stays on the line',
      'a: x # c\nb: 1\n',
      set(['a'], plain(new Map([['k', 1]]))),
      'a: # c\n  k: 1\nb: 1\n',
    ],
    [
      'puts a scalar in the place of a block mapping',
      'a: # c\n  k: 1\n  l: 2\nb: 1\n',
      set(['a'], plain(true)),
      'a: true # c\nb: 1\n',
    ],
    [
      'puts a mapping behind a dash',
      '- x # c\n- y\n',
      set(
        [0],
        plain(
          new Map<string, PlainValue>([
            ['k', 1],
            ['l', 2],
          ]),
        ),
      ),
      '- k: 1 # c\n  l: 2\n- y\n',
    ],
    [
      'stays inside braces',
      'a: {b: 1, c: 2}\n',
      set(['a', 'b'], plain('x, y')),
      'a: {b: "x, y", c: 2}\n',
    ],
    [
      'quotes in brackets what is plain outside',
      'a: [x]\n',
      set(['a', 0], plain('y]')),
      'a: ["y]"]\n',
    ],
    [
      'takes several lines into brackets',
      'a: [x]\n',
      set(['a', 0], plain('y\nz')),
      'a: ["y\\nz"]\n',
    ],
    ['keeps an anchor', 'a: &n x\n', set(['a'], plain(1)), 'a: &n 1\n'],
    [
      'drops a tag that goes with the old value',
      'a: &n !!str 5\n',
      set(['a'], plain(7)),
      'a: &n 7\n',
    ],
    ['makes a missing key last', 'a: 1\nb: 2\n', set(['c'], plain(3)), 'a: 1\nb: 2\nc: 3\n'],
    [
      'makes missing mappings on the way',
      'a:\n    b: 1\n',
      set(['a', 'c', 'd'], plain('x')),
      'a:\n    b: 1\n    c:\n        d: x\n',
    ],
    ['makes a mapping of nothing', 'a:\nb: 1\n', set(['a', 'c'], plain(1)), 'a:\n  c: 1\nb: 1\n'],
    ['fills empty braces', 'a: {}\n', set(['a', 'b'], plain(1)), 'a: {b: 1}\n'],
    [
      'opens empty braces for a mapping',
      'a: {}\n',
      set(['a', 'b'], plain(new Map([['c', 1]]))),
      'a:\n  b:\n    c: 1\n',
    ],
    [
      'adds to braces with their padding',
      'a: { b: 1 }\n',
      set(['a', 'c'], plain(2)),
      'a: { b: 1, c: 2 }\n',
    ],
    [
      'a comment that stands further out is behind the new key',
      'm:\n  a: 1\n# about n\nn: 1\n',
      set(['m', 'b'], plain(2)),
      'm:\n  a: 1\n  b: 2\n# about n\nn: 1\n',
    ],
    ['a missing last line end stays missing', 'a: 1', set(['b'], plain(2)), 'a: 1\nb: 2'],
    [
      'a literal at an open end keeps its value',
      'a: |\n  x',
      set(['b'], plain(2)),
      'a: |-\n  x\nb: 2',
    ],
    [
      'a new literal at an open end gets the line end that it needs',
      'a: 1',
      set(['b'], plain('x\ny\n')),
      'a: 1\nb: |\n  x\n  y\n',
    ],
    [
      'line ends are those of the file',
      'a: 1\r\n',
      set(['b'], plain('x\ny')),
      'a: 1\r\nb: |-\r\n  x\r\n  y\r\n',
    ],
    ['a byte order mark stays', '\ufeffa: 1\n', set(['b'], plain(2)), '\ufeffa: 1\nb: 2\n'],
    [
      'typed YAML stays as typed',
      'a: 1\n',
      set(['a'], yaml('{x: 1,  y: [2]}')),
      'a: {x: 1,  y: [2]}\n',
    ],
    [
      'typed blocks are put in their column',
      'm:\n  a: 1\n',
      set(['m', 'a'], yaml('# why\nx: 1\ny:\n- 2\n')),
      'm:\n  a:\n    # why\n    x: 1\n    y:\n    - 2\n',
    ],
    ['typed text that is no YAML is refused', 'a: 1\n', set(['a'], yaml('[x')), 'refused: no-form'],
    ['a lone surrogate is refused', 'a: 1\n', set(['a'], plain('\ud800')), 'refused: no-form'],
    [
      'an empty text gets its first key',
      '# mine\n',
      set(['vars', 'a'], plain(1)),
      '# mine\nvars:\n  a: 1\n',
    ],
    ['a broken text is refused', 'a: [\n', set(['a'], plain(1)), 'refused: broken'],
    ['a step into a scalar is refused', 'a: 1\n', set(['a', 'b'], plain(1)), 'refused: not-there'],
    [
      'single quotes are the habit of this file',
      "a: 'x y'\nb: 'c'\n",
      set(['d'], plain('z z')),
      "a: 'x y'\nb: 'c'\nd: 'z z'\n",
    ],
    [
      'a key goes before the first key of an item',
      '- b: 1\n  c: 2\n',
      { kind: 'set', path: [0, 'a'], value: plain(0), at: 0 },
      '- a: 0\n  b: 1\n  c: 2\n',
    ],
    [
      'a key goes above the comments of the key behind it',
      'a: 1\n# about c\nc: 3\n',
      { kind: 'set', path: ['b'], value: plain(2), at: 1 },
      'a: 1\nb: 2\n# about c\nc: 3\n',
    ],
  ])('%s', (_, before, change, after) => {
    expect(edited(before, change)).toBe(after)
  })
})

describe('shared content', () => {
  const merged = 'base: &b {x: 1}\nm:\n  <<: *b\n  y: 2\nn: *b\n'
  test('a merged key is overridden where it is used', () => {
    expect(edited(merged, set(['m', 'x'], plain(5)))).toBe(
      'base: &b {x: 1}\nm:\n  <<: *b\n  y: 2\n  x: 5\nn: *b\n',
    )
  })
  test('an alias becomes a mapping that merges it', () => {
    expect(edited(merged, set(['n', 'x'], plain(5)))).toBe(
      'base: &b {x: 1}\nm:\n  <<: *b\n  y: 2\nn:\n  <<: *b\n  x: 5\n',
    )
  })
  test('an alias as a whole gives way to a value', () => {
    expect(edited(merged, set(['n'], plain(5)))).toBe(
      'base: &b {x: 1}\nm:\n  <<: *b\n  y: 2\nn: 5\n',
    )
  })
  test('what others repeat is not changed unasked', () => {
    expect(edited(merged, set(['base', 'x'], plain(5)))).toBe('refused: shared')
    const asked = editDocument(parseDocument('blueprint', merged), [set(['base', 'x'], plain(5))], {
      shared: 'allow',
    })
    expect(asked.kind === 'edits' && asked.document.text).toBe(merged.replace('x: 1', 'x: 5'))
  })
  test('a merged key cannot be taken out', () => {
    expect(edited(merged, remove('m', 'x'))).toBe('refused: shared')
  })
  test('an anchor that is needed cannot be taken out', () => {
    expect(edited(merged, remove('base'))).toBe('refused: shared')
  })
})

describe('adding items', () => {
  test.each<Case>([
    ['brackets stay', 'use: [net]\n', add(['use'], plain('fs')), 'use: [net, fs]\n'],
    ['with their padding', 'use: [ net ]\n', add(['use'], plain('fs')), 'use: [ net, fs ]\n'],
    ['in front', 'use: [net]\n', add(['use'], plain('fs'), 0), 'use: [fs, net]\n'],
    ['with a trailing comma', 'use: [net,]\n', add(['use'], plain('fs')), 'use: [net, fs,]\n'],
    [
      'one item a line',
      'use: [\n  net, # c\n  fs # d\n]\n',
      add(['use'], plain('x')),
      'use: [\n  net, # c\n  fs, # d\n  x\n]\n',
    ],
    ['empty brackets are filled', 'use: []\n', add(['use'], plain('x')), 'use: [x]\n'],
    ['a missing list is made', 'a: 1\n', add(['use'], plain('x')), 'a: 1\nuse: [x]\n'],
    [
      'dashes are the habit of this file',
      'a:\n- 1\nb:\n- 2\n',
      add(['use'], plain('x')),
      'a:\n- 1\nb:\n- 2\nuse:\n- x\n',
    ],
    [
      'a dash',
      'use:\n  - net # c\nb: 1\n',
      add(['use'], plain('x')),
      'use:\n  - net # c\n  - x\nb: 1\n',
    ],
    [
      'blank lines between items are kept up',
      'm:\n- a: 1\n\n- a: 2\n\nn: 1\n',
      add(['m'], plain(new Map([['a', 3]]))),
      'm:\n- a: 1\n\n- a: 2\n\n- a: 3\n\nn: 1\n',
    ],
    [
      'in front of the comments of the item behind it',
      'm:\n# one\n- a: 1\n# two\n- a: 2\n',
      add(['m'], plain(new Map([['a', 3]])), 1),
      'm:\n# one\n- a: 1\n- a: 3\n# two\n- a: 2\n',
    ],
    ['into nothing', 'm:\nn: 1\n', add(['m'], plain('a b')), 'm: ["a b"]\nn: 1\n'],
  ])('%s', (_, before, change, after) => {
    expect(edited(before, change)).toBe(after)
  })
})

describe('removing', () => {
  test.each<Case>([
    ['a line with its comment', 'a: 1 # x\nb: 2\n', remove('a'), 'b: 2\n'],
    [
      'the comments right above, not those behind a blank line',
      'a: 1\n# far\n\n# near\nb: 2\nc: 3\n',
      remove('b'),
      'a: 1\n# far\n\nc: 3\n',
    ],
    [
      'one blank line where two would meet',
      'a: 1\n\nb: 2\n\nc: 3\n',
      remove('b'),
      'a: 1\n\nc: 3\n',
    ],
    ['the blank line above the last', 'a: 1\n\nb: 2\n', remove('b'), 'a: 1\n'],
    ['the line end before an open end', 'a: 1\nb: 2', remove('b'), 'a: 1'],
    ['but not that of a literal', 'a: |\n  x\nb: 2', remove('b'), 'a: |\n  x\n'],
    ['the first key of an item', '- a: 1\n  b: 2\n', remove(0, 'a'), '- b: 2\n'],
    [
      'the first key of an item, before a comment',
      '- a: 1 # x\n  # about b\n  b: 2\n',
      remove(0, 'a'),
      '-\n  # about b\n  b: 2\n',
    ],
    ['the last child and its key', 'a:\n  b:\n  - 1\nc: 2\n', remove('a', 'b', 0), 'c: 2\n'],
    ['in brackets, first', 'a: [x, y, z]\n', remove('a', 0), 'a: [y, z]\n'],
    ['in brackets, last', 'a: [x, y, z]\n', remove('a', 2), 'a: [x, y]\n'],
    ['in padded brackets', 'a: [ x, y ]\n', remove('a', 1), 'a: [ x ]\n'],
    ['before a trailing comma', 'a: [x, y,]\n', remove('a', 1), 'a: [x,]\n'],
    ['in braces', 'a: {x: 1, y: 2}\n', remove('a', 'x'), 'a: {y: 2}\n'],
    [
      'a line of a list in brackets',
      'a: [\n  x, # 1\n  y # 2\n]\n',
      remove('a', 1),
      'a: [\n  x # 1\n]\n',
    ],
    [
      'comments that stand further in go too',
      'm:\n- a: 1\n  # off: 2\n- a: 3\n',
      remove('m', 0),
      'm:\n- a: 3\n',
    ],
    [
      'a blank line that a literal above would take up',
      'a: |+\n  x\n\nb: 1\n\n\nc: 2\n',
      remove('b'),
      'a: |+\n  x\n\nc: 2\n',
    ],
    ['not the whole document', 'a: 1\n', remove('a'), 'refused: whole-document'],
    ['not what is not there', 'a: 1\n', remove('b'), 'refused: not-there'],
  ])('%s', (_, before, change, after) => {
    expect(edited(before, change)).toBe(after)
  })
})

describe('moving and renaming', () => {
  const groups = [
    'groups:',
    '- group: one',
    '  modules:',
    '  # the network',
    '  - id: net',
    '    text: |',
    '      a',
    '',
    '  - id: fs # here',
    '- group: two',
    '  modules:',
    '    - id: vm',
    '',
  ].join('\n')
  const move = (path: Path, to: Path, index: number | 'last') =>
    ({ kind: 'move-item', path, to, index }) as const

  test('an item goes with its comments and takes the column of its new list', () => {
    expect(
      edited(groups, move(['groups', 0, 'modules', 0], ['groups', 1, 'modules'], 'last')),
    ).toBe(
      [
        'groups:',
        '- group: one',
        '  modules:',
        '  - id: fs # here',
        '- group: two',
        '  modules:',
        '    - id: vm',
        '',
        '    # the network',
        '    - id: net',
        '      text: |',
        '        a',
        '',
      ].join('\n'),
    )
  })
  test('inside its list', () => {
    expect(edited('- a\n- b # b\n- c\n', move([1], [], 0))).toBe('- b # b\n- a\n- c\n')
    expect(edited('- a\n- b\n- c\n', move([0], [], 2))).toBe('- b\n- a\n- c\n')
    expect(edited('x: [a, b, c]\n', move(['x', 2], ['x'], 0))).toBe('x: [c, a, b]\n')
  })
  test('a copy goes where it is wanted', () => {
    const copy = { kind: 'copy-item', path: [0], to: [], index: 1 } as const
    expect(edited('# a\n- a: |\n    x\n- b\n', copy)).toBe(
      '# a\n- a: |\n    x\n# a\n- a: |\n    x\n- b\n',
    )
  })
  test('a word inside scalars, as it is written', () => {
    const text = 'a: "$(net.id) \\n"\nb: |\n  x $(net.id)\nnet: 1\n'
    const parts = [...text.matchAll(/net/g)].map(({ index }) => ({
      start: index,
      end: index + 3,
      text: 'vpc',
    }))
    expect(edited(text, { kind: 'rewrite', parts })).toBe(text.replaceAll('net', 'vpc'))
    expect(
      edited('a: "x\\ny"\n', { kind: 'rewrite', parts: [{ start: 4, end: 7, text: 'z' }] }),
    ).toBe('refused: unsafe')
  })
  test('a blank line does not come into a literal that keeps its end', () => {
    const text = 'a: 1\n\nb: |+\n  x\n'
    expect(edited(text, { kind: 'set', path: ['c'], value: plain(1) })).toBe(`${text}c: 1\n`)
  })
  test('to where it is, nothing changes', () => {
    expect(edited('- a\n- b\n', move([0], [], 1))).toBe('- a\n- b\n')
  })
  test('words that are numbers too stay as they are written', () => {
    const cases = ['- {b: 010}\nc: []', '- b: 010\nc: []', '- b: 010\nc: [x]', '- b: 10\nc: [x]']
    expect(cases.map((text) => edited(`a:\n- y\n${text}\n`, move(['a', 1], ['c'], 0)))).toEqual([
      'a:\n- y\nc: [{b: 010}]\n',
      'a:\n- y\nc:\n- b: 010\n',
      'refused: no-form',
      'a:\n- y\nc: [{b: 10}, x]\n',
    ])
  })
  test('from an open end', () => {
    expect(edited('- a\n- b', move([1], [], 0))).toBe('- b\n- a')
    // A literal that ends the text has no line end in its value.
    expect(edited('- a\n- |\n  b', move([1], [], 0))).toBe('- |-\n  b\n- a')
    expect(edited('- a\n- b: |+\n    c', move([1], [], 0))).toBe('- b: |-\n    c\n- a')
    const copy = { kind: 'copy-item', path: [0], to: [], index: 0 } as const
    expect(edited('- >\n  b', copy)).toBe('- >-\n  b\n- >\n  b')
  })
  test('a key keeps its quotes', () => {
    const rename = (path: Path, name: string) => ({ kind: 'rename-key', path, name }) as const
    expect(edited('a: 1 # c\n', rename(['a'], 'b'))).toBe('b: 1 # c\n')
    expect(edited("'a': 1\n", rename(['a'], 'b'))).toBe("'b': 1\n")
    expect(edited('a: 1\nb: 2\n', rename(['a'], 'b'))).toBe('refused: taken')
  })
})
