import { expect, test } from 'vitest'
import type { PageFinding } from '../../state/analysis-store.ts'
import { pageFinding } from '../../testing/page-finding.ts'
import { fixesHere } from './fixes-here.ts'

function finding(start: number, ...nodes: readonly string[]): PageFinding {
  return pageFinding({
    span: { file: 'blueprint', start, end: start + 1 },
    nodes,
    fixes: [{ title: `at ${start}`, intent: { kind: 'skip-validator', validator: 'v' } }],
  })
}

const findings = [finding(1, 'one'), finding(5, 'one'), finding(9, 'two'), finding(12)]

function titles(selection: Parameters<typeof fixesHere>[1]): readonly string[] {
  return fixesHere({ findings }, selection).map(({ fix }) => fix.title)
}

test('of the finding that was gone to, only its own fixes are told', () => {
  const reveal = { span: { file: 'blueprint', start: 5, end: 6 }, focus: false } as const
  expect(titles({ reveal, selected: { kind: 'modules', ids: ['one'] } })).toEqual(['at 5'])
})

test('of selected modules all fixes are told, and of nothing selected all there are', () => {
  expect(titles({ reveal: undefined, selected: { kind: 'modules', ids: ['one'] } })).toEqual([
    'at 1',
    'at 5',
  ])
  expect(titles({ reveal: undefined, selected: { kind: 'modules', ids: ['three'] } })).toEqual([])
  expect(titles({ reveal: undefined, selected: { kind: 'nothing' } })).toHaveLength(4)
  expect(fixesHere(undefined, { reveal: undefined, selected: { kind: 'nothing' } })).toEqual([])
})
