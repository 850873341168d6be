import { crossGroupReferencesOf } from '../expand/cross-group.ts'
import type { Expanded, ExpandedGroup } from '../expand/expanded.ts'
import { groupCommands } from './instructions.ts'

/** What is to be done for one group, in the order of deployment. Plain data: it crosses to the page. */
export type DeploymentStep = {
  readonly group: string
  readonly kind: 'terraform' | 'packer'
  /** Values that other groups hand over, as `module.output`. */
  readonly takes: readonly string[]
  /** Shell commands, from the folder that the deployment folder lies in. */
  readonly commands: readonly string[]
}

/** The steps that deploy what was written to `folder`: those of the file `instructions.txt`. */
export function deploymentSteps(expanded: Expanded, folder: string): readonly DeploymentStep[] {
  return expanded.groups.map((group) => ({
    group: group.name,
    kind: group.kind,
    takes: takenBy(group, expanded),
    commands: groupCommands(group, expanded, folder),
  }))
}

function takenBy(group: ExpandedGroup, expanded: Expanded): readonly string[] {
  const references = crossGroupReferencesOf(group, expanded).values()
  return [...references].map(({ id, output }) => `${id}.${output}`).sort()
}
