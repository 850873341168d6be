import { expect, test } from 'vitest'
import { makeCollector } from '../diagnostic/collector.ts'
import type { Intent } from './intent.ts'
import { readCommandLine } from './read-command-line.ts'

function read(
  vars: Readonly<Record<string, string>>,
  backend: Readonly<Record<string, string>> = {},
) {
  const collector = makeCollector<Intent>()
  const { settings, diagnostics } = readCommandLine(
    { vars: new Map(Object.entries(vars)), backendConfig: new Map(Object.entries(backend)) },
    collector,
  )
  return { ...settings, findings: [...diagnostics, ...collector.all] }
}

test.each([
  ['12', { kind: 'literal', value: { kind: 'number' } }],
  ['[a, b]', { kind: 'list' }],
  ['{a: b}', { kind: 'map' }],
  ['', { kind: 'literal', value: { kind: 'null' } }],
  ['$(vars.other)', { kind: 'expression' }],
  ['"12"', { kind: 'literal', value: { kind: 'string', value: '12' } }],
])('the text %s is read as YAML', (text, value) => {
  expect(read({ x: text }).vars.entries.get('x')?.value).toMatchObject(value)
})

test('a text that is no YAML is a finding', () => {
  expect(read({ x: '[a' }).findings).toMatchObject([{ severity: 'error' }])
})

test('values for the backend are plain text, of type gcs unless one is named', () => {
  expect(read({}, { bucket: '12' }).backendDefaults).toMatchObject({ type: { text: 'gcs' } })
  const { backendDefaults } = read({}, { type: 's3', bucket: '12' })
  expect(backendDefaults?.type?.text).toBe('s3')
  expect([...(backendDefaults?.configuration.entries.keys() ?? [])]).toEqual(['bucket'])
  expect(backendDefaults?.configuration.entries.get('bucket')?.value).toMatchObject({
    value: { kind: 'string', value: '12' },
  })
})

test('nothing for the backend leaves the blueprint’s alone', () => {
  expect(read({ x: '1' }).backendDefaults).toBeUndefined()
})
