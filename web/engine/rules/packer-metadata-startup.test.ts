import { test } from 'vitest'
import { expectDiagnostics, expectNone } from '../../testing/expect-diagnostics.ts'
import { blueprintOfBuilder } from '../../testing/rule-blueprints.ts'
import { packerMetadataStartup } from './packer-metadata-startup.ts'

test.each<readonly [string, object]>([
  ['metadata: {startup-script: a}', { line: 13, text: 'startup-script' }],
])('{%s} is told', (settings, facts) => {
  expectDiagnostics(packerMetadataStartup, blueprintOfBuilder(settings), [
    { code: 'packer-metadata-startup', severity: 'warning', ...facts },
  ])
})

test.each(['metadata: {other: a}', '', 'metadata: $(vars.nothing)'])('{%s} is fine', (settings) => {
  expectNone(packerMetadataStartup, blueprintOfBuilder(settings))
})
