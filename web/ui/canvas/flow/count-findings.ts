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

/** Codes that only say that a module is not finished. */
const unfinished: ReadonlySet<string> = new Set([
  'module-not-used',
  'packer-network-missing',
  'setting-required',
  'settings-missing',
  'source-none',
])

/**
 * The findings that may be seen on nodes: of a module that was only now added, those that say no
 * more than that it is unfinished wait until something else is edited.
 */
export function findingsToMark(
  findings: readonly PageFinding[],
  fresh: ReadonlySet<string>,
): readonly PageFinding[] {
  if (fresh.size === 0) return findings
  return findings.map((finding) => {
    if (!unfinished.has(finding.code)) return finding
    return { ...finding, nodes: finding.nodes.filter((id) => !fresh.has(id)) }
  })
}
