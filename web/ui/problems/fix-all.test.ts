import { expect, test } from 'vitest'
import type { Intent } from '../../engine/index.ts'
import type { PageFinding } from '../../state/analysis-store.ts'
import { pageFinding } from '../../testing/page-finding.ts'
import { fixesOfKinds } from './fix-all.ts'

function finding(code: string, start: number, ...intents: readonly Intent[]): PageFinding {
  return pageFinding({
    code,
    span: { file: 'blueprint', start, end: start + 1 },
    fixes: intents.map((intent) => ({ title: intent.kind, intent })),
  })
}

const clear = (id: string): Intent => ({ kind: 'unset-setting', id, name: 'x' })
const skip: Intent = { kind: 'skip-validator', validator: 'v' }

test('the first fixes of one kind are one deed, from the end of the text on', () => {
  const all = fixesOfKinds([finding('a', 1, clear('one'), skip), finding('a', 5, clear('two'))])
  expect(all.get('a')).toEqual({
    title: 'Fix all 2',
    intent: { kind: 'all', label: 'Fix all 2', intents: [clear('two'), clear('one')] },
  })
})

test('a single fix, findings without one, and the same fix twice make no deed for all', () => {
  expect(fixesOfKinds([finding('a', 1, skip), finding('b', 2, skip)]).size).toBe(0)
  expect(fixesOfKinds([finding('a', 1, skip), finding('a', 2)]).size).toBe(0)
  expect(fixesOfKinds([finding('a', 1, skip), finding('a', 2, skip)]).size).toBe(0)
})
