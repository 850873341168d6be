import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { makeLineTable, positionAt } from '../text/line-table.ts'
import { parseDocument } from './parse-document.ts'
import type { YamlNode } from './tree.ts'

/** A tree as plain data: text with its style's first letter, lists, maps as lists of pairs. */
function sketch(node: YamlNode | undefined): unknown {
  switch (node?.kind) {
    case undefined:
      return undefined
    case 'scalar':
      return node.text
    case 'sequence':
      return node.items.map(sketch)
    case 'mapping':
      return { entries: node.entries.map(({ key, value }) => [sketch(key), sketch(value)]) }
    case 'alias':
      return `*${node.name}`
  }
}

function treeOf(text: string): unknown {
  return sketch(parseDocument('blueprint', text).root)
}

/** `code@line` of each finding. */
function findingsOf(text: string): string[] {
  const table = makeLineTable(text)
  return parseDocument('blueprint', text).diagnostics.map(
    ({ code, span }) => `${code}@${positionAt(table, span.start).line}`,
  )
}

function entriesOf(...pairs: readonly [unknown, unknown][]): unknown {
  return { entries: pairs }
}

describe('what yaml.v3 reads', () => {
  test.each<[string, unknown]>([
    ['a: 1\nb: [x, y]\n', entriesOf(['a', '1'], ['b', ['x', 'y']])],
    ['a:\n- x\n- y: z\n', entriesOf(['a', ['x', entriesOf(['y', 'z'])]])],
    ['- - a\n  - b\n-\n- c', [['a', 'b'], '', 'c']],
    ['? a\n: b\n? c\n', entriesOf(['a', 'b'], ['c', ''])],
    ['{a: 1, b, "c":d}', entriesOf(['a', '1'], ['b', ''], ['c', 'd'])],
    ['[a: b, c]', [entriesOf(['a', 'b']), 'c']],
    ['[?x]', [entriesOf(['x', ''])]],
    ['{a:, b: 1}', entriesOf(['a:', ''], ['b', '1'])],
    ['[-]', ['-']],
    ['a: &x [1]\nb: *x\n', entriesOf(['a', ['1']], ['b', '*x'])],
    ['a: b\n  c\n\n  d\n', entriesOf(['a', 'b c\nd'])],
    ["a: 'it''s\n  so'\n", entriesOf(['a', "it's so"])],
    ['a: "\\x41\\u00e9\\\n  \\tb\\n"\n', entriesOf(['a', 'Aé\tb\n'])],
    ['a: |\n  x\n   y\n\nb: 1\n', entriesOf(['a', 'x\n y\n'], ['b', '1'])],
    ['a: |-\n  x\n', entriesOf(['a', 'x'])],
    ['a: |+\n  x\n\n', entriesOf(['a', 'x\n\n'])],
    ['a: >\n  x\n  y\n\n  z\n', entriesOf(['a', 'x y\nz\n'])],
    ['a: |1\n  x\n', entriesOf(['a', ' x\n'])],
    ['a: |\n  x', entriesOf(['a', 'x'])],
    ['a:\t1\n', entriesOf(['a', '1'])],
    ['{\n\ta: 1\n}', entriesOf(['a', '1'])],
    ['a: [b\n]\n', entriesOf(['a', ['b']])],
    ['%YAML 1.1\n---\na: 1\n...\nb: 1\nc: @', entriesOf(['a', '1'])],
    ['{a: 1}\nb: [', entriesOf(['a', '1'])],
    ['\ufeffa: 1\r\nb: 2\r\n', entriesOf(['a', '1'], ['b', '2'])],
    ['a: x\u2028  y\n', entriesOf(['a', 'x\u2028y'])],
    ['---\n', ''],
  ])('%j', (text, tree) => {
    expect(treeOf(text)).toEqual(tree)
  })
})

describe('what yaml.v3 refuses, and the line that it names', () => {
  test.each<[string, string]>([
    ['a: 1\n b: 2\n', 'yaml-syntax@2'],
    ['x: 1\na: b: c\n', 'yaml-syntax@2'],
    ['x: 1\n\na: "open\n', 'yaml-syntax@3'],
    ['x:\n  y:\n    a: 1\n   b: 2\n', 'yaml-syntax@1'],
    ['x: 1\ny:\n  a: 1\n  - b\n', 'yaml-syntax@2'],
    ['x: 1\nkey without colon\nb: 1\n', 'yaml-syntax@2'],
    ['x: 1\na: [b\nc: 1\n', 'yaml-syntax@1'],
    ['x: 1\n\ty: 2\n', 'yaml-tab@2'],
    ['x: 1\n\t\ny: 2\n', 'yaml-tab@2'],
    ['a:\n  -\tb\n', 'yaml-tab@2'],
    ['a: |\n  x\n \ty\n', 'yaml-tab@3'],
    ['x: 1\na: |\n  x\n \ty\n', 'yaml-tab@2'],
    ['x: 1\na: "\\/"\n', 'yaml-syntax@2'],
    ['x: 1\na: "\\ud83d"\n', 'yaml-syntax@2'],
    ['%YAML 1.2\n---\na: 1\n', 'yaml-directive@1'],
    ['%FOO\n---\na: 1\n', 'yaml-directive@1'],
    ['x: 1\na: &é b\n', 'yaml-anchor@2'],
    ['x: 1\na: &x &y b\n', 'yaml-syntax@1'],
    ['x: 1\na: !e!x b\n', 'yaml-syntax@1'],
    ['x: 1\na: [::x]\n', 'yaml-quote-this@1'],
    ['x: 1\na: [:x]\n', 'yaml-quote-this@1'],
    ['x: 1\n: a\n', 'yaml-syntax@1'],
    ['x: 1\na: *b\n', 'yaml-alias@2'],
    ['x: &a [*a]\n', 'yaml-alias-ring@1'],
    ['x: 1\na: \x07b\n', 'yaml-control-character@2'],
    ['# \x7f\na: 1\n', 'yaml-control-character@1'],
    ['', 'yaml-empty@1'],
    ['# nothing\n', 'yaml-empty@1'],
    ['---\n...\n---\n', 'yaml-extra-document@3'],
  ])('%j', (text, finding) => {
    expect(findingsOf(text)).toContain(finding)
  })

  test('a key may be as far as 1,024 characters from its colon, counted as characters', () => {
    expect(findingsOf(`{${'😀'.repeat(1024)}: 1}`)).toEqual([])
    expect(findingsOf(`x:\n  ${'a'.repeat(1025)}: 1\n`)).toEqual(['yaml-syntax@2'])
  })

  test('a forbidden character behind the first document counts only within the 512 bytes read', () => {
    expect(findingsOf('a: 1\n...\n\x07')).toContain('yaml-control-character@3')
    expect(findingsOf(`a: 1\n...\n${'x: 1\n'.repeat(200)}\x07`)).toEqual(['yaml-extra-document@3'])
  })

  test('the finding reaches from the line that gcluster names to where reading stopped', () => {
    const text = 'x:\n  y:\n    a: 1\n   b: 2\n'
    const [finding] = parseDocument('blueprint', text).diagnostics
    expect(finding && text.slice(finding.span.start, finding.span.end)).toBe(
      'x:\n  y:\n    a: 1\n   b',
    )
    expect(finding?.related.map(({ span }) => span.start)).toEqual([text.indexOf('b: 2')])
  })
})

describe('what yaml.v3 takes with a warning of ours', () => {
  test.each<[string, string]>([
    ['a: [\n\tb]\n', 'yaml-tab@2'],
    ['# x\n\t# y\na: 1\n', 'yaml-tab@2'],
    ['a: "x"#c\n', 'yaml-comment-space@1'],
    ['a: |#c\n  x\n', 'yaml-comment-space@1'],
    ['a:\n  b: [\n c]\n', 'yaml-indent@3'],
    ['a:\n  b: "x\n y"\n', 'yaml-indent@3'],
    ['a: [?x]\n', 'yaml-quote-this@1'],
    ['a: {b:, c: 1}\n', 'yaml-quote-this@1'],
    ['a: [-]\n', 'yaml-quote-this@1'],
    ['a: !mine b\n', 'yaml-tag@1'],
    ['a: 1\n---\nb: 2\n', 'yaml-extra-document@2'],
    ['a: 1\rb: 2\n', 'yaml-line-break@1'],
    ['a: x\u0085\n', 'yaml-line-break@1'],
    ['a: x\ufeffy\n', 'yaml-control-character@1'],
    ['a: x\ud800y\n', 'yaml-half-character@1'],
  ])('%j', (text, finding) => {
    expect(findingsOf(text)).toEqual([finding])
    expect(parseDocument('blueprint', text).root).toBeDefined()
  })

  test('ordinary texts have no findings', () => {
    const text = '# c\na: # d\n  - {b: "c", d: [1, 2]} # e\n\n  # f\n  - |\n    g\n'
    expect(findingsOf(text)).toEqual([])
  })
})

describe('limits', () => {
  const bomb = ['a: &a [x, x, x, x, x, x, x, x, x]']
  for (const [index, name] of [...'bcdefg'].entries()) {
    const item = `*${'abcdef'[index]}`
    bomb.push(`${name}: &${name} [${Array(9).fill(item).join(', ')}]`)
  }

  test.each<[string, string, string]>([
    ['more than 2 MiB', 'a: b # '.padEnd(2 * 1024 * 1024 + 1, 'x'), 'yaml-size'],
    ['501 levels of brackets', '['.repeat(501), 'yaml-depth'],
    ['501 levels of blocks', '- '.repeat(501), 'yaml-depth'],
    ['more than 200,000 values', `[${'a, '.repeat(200_000)}]`, 'yaml-nodes'],
    ['aliases of aliases', bomb.join('\n'), 'yaml-alias-size'],
  ])('%s are an error', (_, text, code) => {
    const document = parseDocument('blueprint', text)
    expect(document.diagnostics.map((finding) => finding.code)).toEqual([code])
    expect(document.root).toBeUndefined()
  })

  test('a file of 2 MiB is read', () => {
    const text = `a:\n${'- abc def\n'.repeat(190_000)}`
    expect(parseDocument('blueprint', text).diagnostics).toEqual([])
  })
})

describe('places', () => {
  test('each node has its range without anchor, tag and comment', () => {
    const text = 'a: &x !!str b c # d\ne: |\n  f\n\ng: [h]\n'
    const { root } = parseDocument('blueprint', text)
    const parts = root?.kind === 'mapping' ? root.entries : []
    const shown = parts.map(({ value }) => text.slice(value.range.start, value.range.end))
    expect(shown).toEqual(['b c', '|\n  f', '[h]'])
    const properties = parts[0]?.value.properties
    expect(properties && text.slice(properties.start, properties.end)).toBe('&x !!str')
  })

  test('a value that is not written lies directly behind its colon or dash', () => {
    const text = 'a: # c\nb:\n- \n'
    const { root } = parseDocument('blueprint', text)
    const [a, b] = root?.kind === 'mapping' ? root.entries : []
    const item = b?.value.kind === 'sequence' ? b.value.items[0] : undefined
    expect([a?.value.range.start, item?.range.start]).toEqual([2, text.indexOf('-') + 1])
  })

  test('comments have their ranges', () => {
    const text = '# a\nb: 1 # c\n#d\n\n  # e\n'
    const { comments } = parseDocument('blueprint', text)
    const shown = comments.map(({ range }) => text.slice(range.start, range.end))
    expect(shown).toEqual(['# a', '# c', '#d', '# e'])
  })
})

describe('broken texts', () => {
  test('what stands around the broken entry is still known', () => {
    const document = parseDocument('blueprint', 'a: 1\nb: [\nc:\n  d: 2\n   e: 3\nf: 4\n')
    expect(document.root).toBeUndefined()
    const names =
      document.partial?.kind === 'mapping' ? document.partial.entries.map((e) => e.key) : []
    expect(names.map(sketch)).toEqual(['a', 'c', 'f'])
  })

  test.each(['\n@', '\n\n  @\n @', '\n- [\n- {', '@', 'a:\n  b: 1\n c: d\n@'])(
    'recovery comes to an end for %j',
    (text) => {
      expect(parseDocument('blueprint', text).root).toBeUndefined()
    },
  )

  test('no text makes the reader throw, and offsets stay inside the text', () => {
    const piece = fc.constantFrom(
      ...['- ', ': ', '? ', '[', ']', '{', '}', ',', '#', '&a ', '*a ', '!x ', '|\n', '>-\n', '"'],
      ...["'", '\n', '  ', '\t', 'a', 'b: ', '\\', '%', '---\n', '...\n', '\r', '\u2028', '\ufeff'],
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('')
        const document = parseDocument('blueprint', text)
        for (const { span } of document.diagnostics) {
          expect(0 <= span.start && span.start <= span.end && span.end <= text.length).toBe(true)
        }
        const hasError = document.diagnostics.some(({ severity }) => severity === 'error')
        expect(hasError || document.root !== undefined).toBe(true)
      }),
      { numRuns: 2000, seed: 1 },
    )
  })
})
