import type { PageFinding } from '../../../state/analysis-store.ts'

export type FindingCount = { readonly errors: number; readonly warnings: number }

export const noFindings: FindingCount = { errors: 0, warnings: 0 }

/** Errors and warnings of each module; what is still to supply counts as neither. */
export function countFindings(findings: readonly PageFinding[]): ReadonlyMap<string, FindingCount> {
  const counts = new Map<string, FindingCount>()
  for (const finding of findings) {
    if (finding.toSupply || finding.severity === 'info') continue
    const isError = finding.severity === 'error'
    for (const id of new Set(finding.nodes)) {
      const { errors, warnings } = counts.get(id) ?? noFindings
      counts.set(
        id,
        isError ? { errors: errors + 1, warnings } : { errors, warnings: warnings + 1 },
      )
    }
  }
  return counts
}
