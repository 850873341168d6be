import type { PageFinding } from '../../state/analysis-store.ts'
import { countValuesToSupply } from '../../state/awaited-variable.ts'

export type ProblemSection = 'error' | 'warning' | 'info' | 'supply'

export const problemSections = ['error', 'warning', 'info', 'supply'] as const

/** Under which head a finding stands. */
export function sectionOf({ severity, toSupply }: PageFinding): ProblemSection {
  return toSupply ? 'supply' : severity
}

/** The findings as they are listed: errors, warnings, notes, values to supply; each by line. */
export function orderProblems(findings: readonly PageFinding[]): readonly PageFinding[] {
  return findings.toSorted(
    (a, b) =>
      problemSections.indexOf(sectionOf(a)) - problemSections.indexOf(sectionOf(b)) ||
      a.span.file.localeCompare(b.span.file) ||
      a.line - b.line ||
      a.column - b.column,
  )
}

/** How many findings of each kind there are, and how many values there are to supply. */
export function countProblems(
  findings: readonly PageFinding[],
): Readonly<Record<ProblemSection, number>> {
  const counts = { error: 0, warning: 0, info: 0, supply: 0 }
  for (const finding of findings) counts[sectionOf(finding)] += 1
  return { ...counts, supply: countValuesToSupply(findings) }
}
