import { test } from 'vitest'
import { expectDiagnostics, expectNone } from '../../testing/expect-diagnostics.ts'
import { givenModules } from '../../testing/given-modules.ts'
import { blueprintOfGroups } from '../../testing/rule-blueprints.ts'
import { expressionBlanks } from './expression-blanks.ts'

const findGiven = givenModules({
  './a': { inputs: { 'x?': 'any' }, outputs: ['out'] },
})

/** A module in a later group whose setting is on line 9. */
function later(value: string): string {
  return blueprintOfGroups(
    '- group: one\n  modules:\n  - {id: a, source: ./a}',
    `- group: two\n  modules:\n  - {id: b, source: ./a, settings: {x: '${value}'}}`,
  )
}

test('an expression that falls apart without blanks cannot take an output of an earlier group', () => {
  expectDiagnostics(
    expressionBlanks,
    later('(([for x in module.a.out : x]))'),
    [
      {
        code: 'expression-blanks',
        severity: 'error',
        line: 9,
        nodes: ['b'],
        args: { glued: '[forxinvar.out_a:x]', refused: true },
      },
    ],
    { findGiven },
  )
})

test('one that means something else is warned of', () => {
  expectDiagnostics(
    expressionBlanks,
    later('((var.zone - module.a.out))'),
    [
      {
        code: 'expression-blanks',
        severity: 'warning',
        args: { glued: 'var.zone-var.out_a', refused: false },
      },
    ],
    { findGiven },
  )
})

test('blanks that part nothing may go, and so may all where no other group is involved', () => {
  for (const fine of ['(([ module.a.out, 1 + 2 ]))', '(([for x in [1] : x]))', '$(a.out)']) {
    expectNone(expressionBlanks, later(fine), { findGiven })
  }
})
