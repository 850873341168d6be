import type { PageFinding } from './analysis-store.ts'
import { selectPlace } from './selection-store.ts'

/**
 * Shows a finding everywhere: its node, its setting or variable, and its line, where the cursor
 * goes when `focus` is set.
 */
export function chooseFinding(finding: PageFinding, focus = false): void {
  const { nodes, setting, span } = finding
  const [moduleId] = nodes
  const variable = moduleId === undefined ? variableOf(finding) : undefined
  selectPlace({ moduleId, setting, variable, span, focus })
}

/** `project_id` of `vars.project_id`: the variable that a finding is about. */
export function variableOf({ path }: Pick<PageFinding, 'path'>): string | undefined {
  return /^vars\.([^.[]+)/.exec(path)?.[1]
}
