import type { VariableView } from '../../engine/index.ts'
import type { PageFinding } from '../../state/analysis-store.ts'
import { awaitedVariable } from '../../state/awaited-variable.ts'

/** A deployment variable that is asked for, and the file in which it is to be written. */
export type MissingValue = Pick<VariableView, 'name' | 'file' | 'usedBy'>

/**
 * The variables to ask for: those without a value, and those that are not there although the
 * deployment's name or inputs of many modules wait for them. New ones go to `file`.
 */
export function missingValues(
  variables: readonly VariableView[],
  findings: readonly PageFinding[],
  file: MissingValue['file'],
): readonly MissingValue[] {
  const open = variables.filter(({ needsValue }) => needsValue)
  const known = new Set(variables.map(({ name }) => name))
  const users = new Map<string, string[]>()
  for (const finding of findings) {
    const name = awaitedVariable(finding)
    if (name === undefined || known.has(name)) continue
    users.set(name, [...(users.get(name) ?? []), ...finding.nodes])
  }
  return [...open, ...[...users].map(([name, usedBy]) => ({ name, file, usedBy }))]
}

/** True for a finding that the value of one of these variables would settle. */
export function isSettledBy(finding: PageFinding, missing: readonly MissingValue[]): boolean {
  const name = awaitedVariable(finding)
  return missing.some((value) => value.name === name)
}
