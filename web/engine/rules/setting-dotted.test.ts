import { test } from 'vitest'
import { expectDiagnostics, expectNone } from '../../testing/expect-diagnostics.ts'
import { blueprintOf } from '../../testing/rule-blueprints.ts'
import { settingDotted } from './setting-dotted.ts'

test('a dot in the name of a setting is an error at the key', () => {
  expectDiagnostics(
    settingDotted,
    blueprintOf('- {id: a, source: modules/network/vpc, settings: {subnetworks.x: 1}}'),
    [{ code: 'setting-dotted', severity: 'error', line: 6, text: 'subnetworks.x', nodes: ['a'] }],
  )
})

test('other names are no concern of this rule', () => {
  expectNone(settingDotted, blueprintOf('- {id: a, source: ./a, settings: {x y: {a.b: 1}}}'))
})
