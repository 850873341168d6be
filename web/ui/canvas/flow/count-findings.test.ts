import { expect, it } from 'vitest'
import type { PageFinding } from '../../../state/analysis-store.ts'
import { countFindings, findingsToMark } from './count-findings.ts'

const finding = (code: string, nodes: readonly string[]): PageFinding => ({
  code,
  severity: 'error',
  message: '',
  span: { file: 'blueprint', start: 0, end: 0 },
  line: 1,
  column: 1,
  endLine: 1,
  endColumn: 1,
  path: '',
  setting: undefined,
  nodes,
  toSupply: false,
  fixes: [],
})

const missing = finding('setting-required', ['fresh', 'old'])
const wrong = finding('setting-range', ['fresh'])

it('counts a finding at each of its modules', () => {
  expect(countFindings([missing, wrong])).toEqual(
    new Map([
      ['fresh', { errors: 2, warnings: 0 }],
      ['old', { errors: 1, warnings: 0 }],
    ]),
  )
})

it('marks what is missing at modules that are not fresh', () => {
  const marks = countFindings(findingsToMark([missing], new Set(['fresh'])))
  expect(marks).toEqual(new Map([['old', { errors: 1, warnings: 0 }]]))
})

it('marks what is wrong at fresh modules too', () => {
  const marks = countFindings(findingsToMark([wrong], new Set(['fresh'])))
  expect(marks.get('fresh')).toEqual({ errors: 1, warnings: 0 })
})

it('marks what is missing everywhere when nothing is fresh', () => {
  expect(findingsToMark([missing], new Set())).toEqual([missing])
})
