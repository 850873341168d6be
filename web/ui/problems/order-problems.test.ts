import { expect, test } from 'vitest'
import type { PageFinding } from '../../state/analysis-store.ts'
import { pageFinding } from '../../testing/page-finding.ts'
import { countProblems, orderProblems } from './order-problems.ts'

function finding(code: string, facts: Partial<PageFinding>): PageFinding {
  return pageFinding({ code, ...facts })
}

const findings = [
  finding('supply', { severity: 'info', toSupply: true, line: 2 }),
  finding('late', { line: 9 }),
  finding('note', { severity: 'info' }),
  finding('early', { line: 3 }),
  finding('warning', { severity: 'warning' }),
]

test('errors come first and values to supply last, each in the order of the text', () => {
  const codes = orderProblems(findings).map(({ code }) => code)
  expect(codes).toEqual(['early', 'late', 'warning', 'note', 'supply'])
})

test('a value to supply counts as that and not by its severity', () => {
  expect(countProblems(findings)).toEqual({ error: 2, warning: 1, info: 1, supply: 1 })
})
