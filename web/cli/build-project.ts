import type {
  Analysis,
  BuildInputs,
  BuiltDeployment,
  Expanded,
  Finding,
  Texts,
} from '../engine/index.ts'
import { type OptionValues, onlyOperand } from './command.ts'
import { describeFile } from './describe-file.ts'
import { formatText, wantsColour } from './format/format-text.ts'
import { readInputs } from './read-inputs.ts'
import { type Project, readProject } from './read-project.ts'

type Built = { readonly kind: 'written' } & Pick<BuiltDeployment, 'analysis'>
type Refused = Extract<BuiltDeployment, { kind: 'refused' }>

/**
 * What is built of the one file that a command names; undefined when it is refused. Why, and what
 * else should be known before deploying, is said on standard error.
 */
export function buildProject<T extends Built>(
  operands: readonly string[],
  options: OptionValues,
  build: (texts: Texts, inputs: BuildInputs) => T | Refused,
): T | undefined {
  const project = readProject(onlyOperand(operands), readInputs(options))
  if (project.findings.length > 0) {
    tell(project, project.findings)
    return undefined
  }
  const built = build(project.texts, project.inputs)
  if (isWritten(built)) {
    const warnings = built.analysis.findings.filter(({ severity }) => severity === 'warning')
    if (warnings.length > 0) tell(project, warnings, built.analysis)
    return built
  }
  tell(project, built.findings, built.analysis)
  return undefined
}

function isWritten<T extends Built>(built: T | Refused): built is T {
  return built.kind === 'written'
}

function tell(project: Project, findings: readonly Finding[], analysis?: Analysis<Expanded>): void {
  const described = describeFile(project, findings, analysis)
  process.stderr.write(formatText([described], wantsColour(process.stderr)))
}
