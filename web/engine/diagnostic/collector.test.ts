import { expect, test } from 'vitest'
import { makeSpan } from '../text/span.ts'
import { makeCollector } from './collector.ts'
import type { DiagnosticInput } from './diagnostic.ts'

const finding: DiagnosticInput<'variable-undefined', never> = {
  code: 'variable-undefined',
  severity: 'error',
  stage: 'create',
  span: makeSpan('blueprint', 3, 9),
  path: ['vars', 'a'],
  nodes: [],
  args: { name: 'region' },
}

test('the same thing is said of one place once', () => {
  const collector = makeCollector()
  collector.add(finding)
  collector.add({ ...finding })
  expect(collector.all).toHaveLength(1)
})

test('another name, place or severity is another finding', () => {
  const collector = makeCollector()
  collector.add(finding)
  collector.add({ ...finding, args: { name: 'zone' } })
  collector.add({ ...finding, span: makeSpan('blueprint', 4, 9) })
  collector.add({ ...finding, severity: 'warning' })
  expect(collector.all).toHaveLength(4)
})
