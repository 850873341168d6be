import { beforeEach, expect, test } from 'vitest'
import type { PageFinding } from '../../state/analysis-store.ts'
import { pageFinding } from '../../testing/page-finding.ts'
import {
  problemFilterStore,
  showAllSections,
  shownProblems,
  toggleSection,
} from './problem-filter.ts'

function finding(severity: PageFinding['severity'], toSupply = false): PageFinding {
  return pageFinding({ code: toSupply ? 'supply' : severity, severity, toSupply })
}

const findings = [finding('info'), finding('info', true), finding('warning'), finding('error')]

function shownCodes(): readonly string[] {
  const { hidden } = problemFilterStore.getState()
  return shownProblems(findings, hidden).map(({ code }) => code)
}

beforeEach(showAllSections)

test('every kind is shown at first', () => {
  expect(shownCodes()).toEqual(['error', 'warning', 'info', 'supply'])
})

test('a kind is left out and comes back; infos and values to supply are kinds of their own', () => {
  toggleSection('info')
  toggleSection('warning')
  expect(shownCodes()).toEqual(['error', 'supply'])
  toggleSection('warning')
  expect(shownCodes()).toEqual(['error', 'warning', 'supply'])
})
