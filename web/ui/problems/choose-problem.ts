import type { PageFinding } from '../../state/analysis-store.ts'
import { selectPlace } from '../../state/selection-store.ts'

/** Shows a finding everywhere: its node, its setting or variable, and its line. */
export function chooseProblem(finding: PageFinding): void {
  const { nodes, setting, span } = finding
  selectPlace({
    moduleId: nodes[0],
    setting,
    variable: nodes.length === 0 ? variableOf(finding) : undefined,
    span,
  })
}

/** `project_id` of `vars.project_id`: the variable that a finding is about. */
export function variableOf({ path }: PageFinding): string | undefined {
  return /^vars\.([^.[]+)/.exec(path)?.[1]
}
