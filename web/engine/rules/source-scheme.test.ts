import { test } from 'vitest'
import { expectDiagnostics, expectNone } from '../../testing/expect-diagnostics.ts'
import { blueprintOf } from '../../testing/rule-blueprints.ts'
import { sourceScheme } from './source-scheme.ts'

test.each([
  'vpc',
  'https://example.com/a',
  'zork://host/path',
  's3::https://a/b',
  'github.com/only',
])('%s leads nowhere', (source) => {
  expectDiagnostics(sourceScheme, blueprintOf(`- {id: a, source: ${source}}`), [
    { code: 'source-scheme', severity: 'error', line: 6, args: { source } },
  ])
})

test.each([
  'modules/network/vpc',
  './local',
  'github.com/org/repo//dir?ref=v1',
  'git::https://example.com/a.git',
  'git@github.com:org/repo.git',
  'gcs::https://www.googleapis.com/storage/v1/bucket/path',
  'www.googleapis.com/storage/v1/bucket/path',
])('%s may lead somewhere', (source) => {
  expectNone(sourceScheme, blueprintOf(`- {id: a, source: "${source}"}`))
})
