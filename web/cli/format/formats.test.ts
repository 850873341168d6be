import { expect, test } from 'vitest'
import { excerpt } from './excerpt.ts'
import type { CheckedFile, FindingRecord } from './finding-record.ts'
import { formatGithub } from './format-github.ts'
import { formatSarif } from './format-sarif.ts'
import { formatText, wantsColour } from './format-text.ts'

const place = { line: 2, column: 4, endLine: 2, endColumn: 7 }

function checked(finding: Partial<FindingRecord>, text = 'a:\nb: xyz\n'): readonly CheckedFile[] {
  const diagnostic: FindingRecord = {
    code: 'unknown-setting',
    severity: 'error',
    message: 'm',
    path: '',
    related: [],
    fixes: [],
    ...finding,
  }
  const record = { file: 'b.yaml', accepted: false, diagnostics: [diagnostic] }
  return [{ record, texts: new Map([['b.yaml', text]]) }]
}

test('a line stands under its finding with carets, and what may be done', () => {
  const fixes = [{ title: 'Use zone', edits: [] }]
  const related = [{ message: 'see', file: 'd.yaml', line: 1, column: 2 }]
  expect(formatText(checked({ ...place, fixes, related }), false)).toBe(
    [
      'b.yaml:2:4: error: m [unknown-setting]',
      '    b: xyz',
      '       ^^^',
      '    d.yaml:1:2: see',
      '    fix: Use zone',
      'b.yaml: refused, 1 error, 0 warnings, 0 notes',
      '',
    ].join('\n'),
  )
})

test('nothing in a blueprint reaches the terminal as a command', () => {
  const text = formatText(
    checked({ ...place, message: 'm\u001b[31m\u202e' }, 'a:\nb: \u001bz\n'),
    false,
  )
  expect(text).not.toContain('\u001b')
  expect(text).not.toContain('\u202e')
  expect(text).toContain('m\\u{1b}[31m\\u{202e}')
})

test('colours are for terminals, and never where NO_COLOR is set', () => {
  const before = process.env.NO_COLOR
  delete process.env.NO_COLOR
  expect(wantsColour({ isTTY: true })).toBe(true)
  expect(wantsColour({})).toBe(false)
  process.env.NO_COLOR = '1'
  expect(wantsColour({ isTTY: true })).toBe(false)
  if (before === undefined) delete process.env.NO_COLOR
  else process.env.NO_COLOR = before
})

test.each([
  ['\tx: y', 4, 5, '\t   ^'],
  ['日本: x', 4, 5, '      ^'],
  ['日本: x', 0, 2, '^^^^'],
  ['e\u0301: x', 4, 5, '   ^'],
  ['👍: x', 4, 5, '    ^'],
  ['a: \u0007x', 4, 5, '        ^'],
  ['a', 1, 1, ' ^'],
])('carets stand under the place in %j from %i to %i', (source, start, end, carets) => {
  expect(excerpt(source, start, end)[1]).toBe(carets)
})

test('a long line is cut around the place', () => {
  const [line, carets] = excerpt(`${'a'.repeat(500)}HERE${'b'.repeat(500)}`, 500, 504)
  expect([...line].length).toBeLessThanOrEqual(102)
  expect(line).toMatch(/^…a+HEREb+…$/)
  expect(carets.indexOf('^')).toBe(line.indexOf('HERE'))
  expect(carets.trimStart()).toBe('^^^^')
})

test('GitHub commands escape what would end them', () => {
  const finding = { ...place, message: '50%\n::error::x\r\u001b', file: 'a,b:c.yaml' }
  expect(formatGithub(checked(finding))).toBe(
    '::error file=a%2Cb%3Ac.yaml,line=2,col=4,endLine=2,endColumn=7,title=unknown-setting::50%25%0A::error::x%0A\\u{1b}\n',
  )
})

test('a place over several lines has no columns on GitHub', () => {
  expect(formatGithub(checked({ ...place, endLine: 3 }))).toContain(
    'file=b.yaml,line=2,endLine=3,title',
  )
})

test('SARIF names rules, places and related places', () => {
  const related = [
    { message: 'see', file: '/x/d e.yaml', line: 1, column: 2, endLine: 1, endColumn: 3 },
  ]
  const log = JSON.parse(formatSarif(checked({ ...place, related, severity: 'info' })))
  expect(log.version).toBe('2.1.0')
  const [run] = log.runs
  expect(run.tool.driver.rules).toEqual([{ id: 'unknown-setting' }])
  expect(run.results).toEqual([
    {
      ruleId: 'unknown-setting',
      ruleIndex: 0,
      level: 'note',
      message: { text: 'm' },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'b.yaml' },
            region: { startLine: 2, startColumn: 4, endLine: 2, endColumn: 7 },
          },
        },
      ],
      relatedLocations: [
        {
          id: 0,
          message: { text: 'see' },
          physicalLocation: {
            artifactLocation: { uri: 'file:///x/d%20e.yaml' },
            region: { startLine: 1, startColumn: 2, endLine: 1, endColumn: 3 },
          },
        },
      ],
    },
  ])
})

test('a finding about a whole file has no region in SARIF and no line on GitHub', () => {
  const log = JSON.parse(formatSarif(checked({})))
  expect(log.runs[0].results[0].locations[0].physicalLocation).toEqual({
    artifactLocation: { uri: 'b.yaml' },
  })
  expect(formatGithub(checked({}))).toBe('::error file=b.yaml,title=unknown-setting::m\n')
})
