import { type BuiltDeployment, buildDeployment } from '../engine/index.ts'
import { describeFile } from './describe-file.ts'
import { formatText } from './format/format-text.ts'
import type { CommandInputs } from './read-inputs.ts'
import { readProject } from './read-project.ts'

export type Written = Extract<BuiltDeployment, { kind: 'written' }>

/** The deployment of a file; undefined when it is refused, which is said on standard error. */
export function buildProject(file: string, inputs: CommandInputs): Written | undefined {
  const project = readProject(file, inputs)
  if (project.findings.length > 0) {
    process.stderr.write(formatText([describeFile(project, project.findings, undefined)], false))
    return undefined
  }
  const built = buildDeployment(project.texts, project.inputs)
  if (built.kind === 'written') return built
  process.stderr.write(formatText([describeFile(project, built.findings, built.analysis)], false))
  return undefined
}
