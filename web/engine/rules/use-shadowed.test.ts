import { test } from 'vitest'
import { expectDiagnostics, expectNone } from '../../testing/expect-diagnostics.ts'
import { givenModules } from '../../testing/given-modules.ts'
import { blueprintOf } from '../../testing/rule-blueprints.ts'
import { useShadowed } from './use-shadowed.ts'

test('one that gives only what is taken already is an error elsewhere', () => {
  expectNone(
    useShadowed,
    blueprintOf(`
      - {id: one, source: modules/network/vpc}
      - {id: two, source: modules/network/vpc}
      - {id: home, source: modules/file-system/filestore, use: [one, two]}
    `),
  )
})

test('it is told with both givers', () => {
  const findGiven = givenModules({
    './a': { outputs: ['x', 'y'] },
    './b': { outputs: ['x', 'z'] },
    './c': { inputs: { 'x?': 'string', 'y?': 'string', 'z?': 'string' } },
  })
  expectDiagnostics(
    useShadowed,
    blueprintOf(
      '- {id: a, source: ./a}\n- {id: b, source: ./b}\n- {id: c, source: ./c, use: [a, b]}',
    ),
    [
      {
        code: 'use-shadowed',
        severity: 'info',
        line: 8,
        text: 'b',
        args: { setting: 'x', first: 'a', second: 'b' },
      },
    ],
    { findGiven },
  )
})
