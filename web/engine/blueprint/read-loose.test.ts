import { expect, test } from 'vitest'
import { analyzeText } from '../../testing/analyze-text.ts'
import { dedent } from '../../testing/dedent.ts'

function oldFieldsOf(fields: string) {
  const { blueprint, findings } = analyzeText(
    dedent`
      blueprint_name: demo
      vars: {deployment_name: d, list: &list [1, 2.5]}
      deployment_groups:
      - group: g
        modules:
        - {id: a, source: ./a, ${fields}}
    `,
    { rules: [] },
  )
  return { findings, fields: blueprint?.groups[0]?.modules[0]?.oldFields }
}

test('old fields are handed on in whatever form they have', () => {
  const { fields, findings } = oldFieldsOf('required_apis: {p: [x, 1, ~], q: *list}')
  expect(findings).toEqual([])
  expect(fields).toEqual(
    new Map([
      [
        'required_apis',
        new Map([
          ['p', ['x', 1n, null]],
          ['q', [1n, 2.5]],
        ]),
      ],
    ]),
  )
})

test('a null counts as none', () => {
  expect(oldFieldsOf('required_apis: ~').fields?.size).toBe(0)
})

test('equal keys inside are an error all the same', () => {
  expect(oldFieldsOf('wrapsettingswith: {a: 1, a: 2}').findings).toMatchObject([
    { code: 'yaml-duplicate-key' },
  ])
})
