import { type AnalysisInputs, analyze } from './analyze.ts'
import type { Analysis, Finding, Texts } from './blueprint/analysis.ts'
import type { Expanded } from './expand/expanded.ts'
import { type DeploymentStep, deploymentSteps } from './write/deployment-steps.ts'
import type { GeneratedFile } from './write/generated-file.ts'
import { toolkitRepository, toolkitVersion } from './write/product.ts'
import type { FindStaged } from './write/staged-files.ts'
import { writeDeployment } from './write/write-deployment.ts'
import { zipFiles } from './write/zip.ts'

export type BuildInputs = AnalysisInputs & {
  /** The files that `ghpc_stage` names, by paths from the blueprint's folder. */
  readonly findStaged?: FindStaged
}

export type BuiltDeployment =
  | {
      readonly kind: 'written'
      /** The deployment's name, which names its folder. */
      readonly folder: string
      readonly files: readonly GeneratedFile[]
      /** What to do with them, group by group. */
      readonly steps: readonly DeploymentStep[]
      readonly analysis: Analysis<Expanded>
    }
  | {
      readonly kind: 'refused'
      /** Those of the analysis, and what writing brought up. */
      readonly findings: readonly Finding[]
      readonly analysis: Analysis<Expanded>
    }

/**
 * The deployment folder of a blueprint, or why there is none. All values count as given, so what is
 * missing is an error; any error refuses the whole. Modules of the toolkit are addressed in its
 * repository, as if the blueprint said so.
 */
export function buildDeployment(
  texts: Texts,
  { findStaged, ...inputs }: BuildInputs,
): BuiltDeployment {
  const analysis = analyze(texts, {
    toolkitModules: { url: toolkitRepository, version: toolkitVersion },
    ...inputs,
    complete: true,
  })
  const { expanded, findings } = analysis
  if (expanded === undefined || findings.some(({ severity }) => severity === 'error')) {
    return { kind: 'refused', findings, analysis }
  }
  const deployment = writeDeployment(expanded, texts, findStaged)
  if (deployment.kind === 'refused') {
    return { kind: 'refused', findings: supersede(findings, deployment.findings), analysis }
  }
  const { folder, files } = deployment
  return { kind: 'written', folder, files, steps: deploymentSteps(expanded, folder), analysis }
}

/** The files under the folder's name in a zip with the same bytes on every machine. */
export function zipDeployment(folder: string, files: readonly GeneratedFile[]): Uint8Array {
  return zipFiles(folder, files)
}

/** What writing refuses stands for what the rules have told of the same place before. */
function supersede(told: readonly Finding[], refused: readonly Finding[]): readonly Finding[] {
  const isSame = (one: Finding, other: Finding) =>
    one.code === other.code && one.span.start === other.span.start
  return [...told.filter((one) => !refused.some((other) => isSame(one, other))), ...refused]
}
