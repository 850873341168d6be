import type { PageFinding } from './analysis-store.ts'
import { variableOf } from './choose-finding.ts'

/** Inputs of many modules that one variable of the same name fills. */
const commonNames: ReadonlySet<string> = new Set([
  'deployment_name',
  'project_id',
  'region',
  'zone',
])

/** The variable whose value would settle the finding, whether it is there already or not. */
export function awaitedVariable(finding: PageFinding): string | undefined {
  const { code, setting } = finding
  if (code === 'variable-null' || code === 'deployment-name-missing') return variableOf(finding)
  const isCommon = code === 'setting-required' && setting !== undefined && commonNames.has(setting)
  return isCommon ? setting : undefined
}

/** How many values a person has to give: several modules may wait for the same one. */
export function countValuesToSupply(findings: readonly PageFinding[]): number {
  const open = findings.filter(({ toSupply }) => toSupply)
  return new Set(open.map((finding) => awaitedVariable(finding) ?? finding)).size
}
