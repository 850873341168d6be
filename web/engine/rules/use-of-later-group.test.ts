import { test } from 'vitest'
import { expectDiagnostics } from '../../testing/expect-diagnostics.ts'
import { blueprintOfGroups } from '../../testing/rule-blueprints.ts'
import { useOfLaterGroup } from './use-of-later-group.ts'

const blueprint = blueprintOfGroups(
  `
    - group: first
      modules:
      - {id: one, source: ./a, use: [late, two]}
      - {id: two, source: ./a, settings: {x: "a $(late.out)", y: $(one.out)}}
  `,
  `
    - group: second
      modules:
      - {id: late, source: ./a, use: [one]}
  `,
)

test('a module of a later group gives nothing, by use or by expression', () => {
  expectDiagnostics(useOfLaterGroup, blueprint, [
    {
      code: 'use-of-later-group',
      severity: 'error',
      line: 6,
      text: 'late',
      nodes: ['one', 'late'],
      args: { id: 'late', group: 'second' },
      fixes: [
        { kind: 'move-group', name: 'second', place: 0 },
        { kind: 'move-module', id: 'late', group: 'first', place: 0 },
        { kind: 'disconnect', consumer: 'one', used: 'late' },
      ],
    },
    { code: 'use-of-later-group', line: 7, text: 'late.out', nodes: ['two', 'late'] },
  ])
})
