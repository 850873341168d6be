import { expect, test } from 'vitest'
import type { Finding } from './blueprint/analysis.ts'
import { describeFindings } from './describe-finding.ts'
import { makeCollector } from './diagnostic/collector.ts'
import type { DiagnosticInput, Path, Related } from './diagnostic/diagnostic.ts'
import { makeSpan } from './text/span.ts'

const text = 'a: é\r\nb: 😀 c\n'

function describe(more: Partial<DiagnosticInput<'variable-null'>> = {}) {
  const collector = makeCollector()
  collector.add({
    code: 'variable-null',
    args: { name: 'x' },
    severity: 'info',
    span: makeSpan('blueprint', 12, 13),
    ...more,
  })
  const findings: readonly Finding[] = collector.all
  const [described] = describeFindings(findings, () => text)
  if (described === undefined) throw new Error('a finding got lost')
  return described
}

test('places count lines and UTF-16 columns from 1', () => {
  expect(describe().place).toEqual({ line: 2, column: 7, endLine: 2, endColumn: 8 })
})

test('a finding about a whole file has no place', () => {
  expect(describe({ wholeFile: true }).place).toBeUndefined()
})

test.each<[sentence: string, what: DistributiveOmit<Related, 'span'>]>([
  ['It stands here', { what: 'itself' }],
  ['It is null here', { what: 'its-null' }],
  ['Reading stopped here', { what: 'end-of-reading' }],
  ['vars is first set here', { what: 'first-key', name: 'vars' }],
  ['network is made here', { what: 'making-module', name: 'network' }],
  ['image builds here', { what: 'building-module', name: 'image' }],
])('a further place says what is there: %s', (sentence, what) => {
  const span = makeSpan('blueprint', 0, 1)
  expect(describe({ related: [{ span, ...what }] }).related).toEqual([
    { message: sentence, span, place: { line: 1, column: 1, endLine: 1, endColumn: 2 } },
  ])
})

type DistributiveOmit<Union, Key extends PropertyKey> = Union extends unknown
  ? Omit<Union, Key>
  : never

test('a value that is still to supply is one only while it is no error', () => {
  expect(describe().toSupply).toBe(true)
  expect(describe({ severity: 'error' }).toSupply).toBe(false)
})

const module = ['deployment_groups', 0, 'modules', 2]

test.each<[wanted: string | undefined, path: Path]>([
  ['zones', [...module, 'settings', 'zones']],
  ['zones', [...module, 'settings', 'zones', 0, 'settings', 'x']],
  ['settings', [...module, 'settings', 'settings']],
  [undefined, [...module, 'settings']],
  [undefined, [...module, 'source']],
  [undefined, ['vars', 'settings', 'zones']],
  [undefined, []],
])('the setting %s is that of %j', (wanted, path) => {
  expect(describe({ path }).setting).toBe(wanted)
})
