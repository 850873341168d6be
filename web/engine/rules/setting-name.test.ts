import { test } from 'vitest'
import { expectDiagnostics } from '../../testing/expect-diagnostics.ts'
import { blueprintOf } from '../../testing/rule-blueprints.ts'
import { settingName } from './setting-name.ts'

test('a setting is named with letters, digits, - and _, a digit not being the first', () => {
  const settings = '{a b: 1, 9: 1, ä: 1, "": 1, "-": 1, _9-a: 1, a.b: 1}'
  expectDiagnostics(
    settingName,
    blueprintOf(`- {id: a, source: ./a, settings: ${settings}}`),
    ['a b', '9', 'ä', ''].map((name) => ({ code: 'setting-name', line: 6, args: { name } })),
  )
})
