import { type AnalysisInputs, analyze } from './analyze.ts'
import type { Analysis, Finding, Texts } from './blueprint/analysis.ts'
import type { Expanded } from './expand/expanded.ts'
import { type DeploymentStep, deploymentSteps } from './write/deployment-steps.ts'
import type { GeneratedFile } from './write/generated-file.ts'
import { toolkitRepository } from './write/product.ts'
import type { FindStaged } from './write/staged-files.ts'
import { type Encodings, writeDeployment, writeExpansion } from './write/write-deployment.ts'
import { zipFiles } from './write/zip.ts'

export type BuildInputs = AnalysisInputs & {
  /** The files that `ghpc_stage` names, by paths from the blueprint's folder. */
  readonly findStaged?: FindStaged
  readonly encodings?: Encodings
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
  | Refused

export type BuiltExpansion =
  | { readonly kind: 'written'; readonly text: string; readonly analysis: Analysis<Expanded> }
  | Refused

type Refused = {
  readonly kind: 'refused'
  /** Those of the analysis, and what writing brought up. */
  readonly findings: readonly Finding[]
  readonly analysis: Analysis<Expanded>
}

/**
 * The deployment folder of a blueprint, or why there is none. All values count as given, so what is
 * missing is an error; any error refuses the whole. Unless a copy of the toolkit is given, its
 * modules are addressed in its repository at the catalog's version, as if the blueprint said so.
 */
export function buildDeployment(texts: Texts, inputs: BuildInputs): BuiltDeployment {
  const { expanded, ...rest } = expand(texts, inputs)
  if (expanded === undefined) return { kind: 'refused', ...rest }
  const deployment = writeDeployment(expanded, texts, inputs)
  if (deployment.kind === 'refused') return refuse(rest.analysis, deployment.findings)
  const { folder, files } = deployment
  const steps = deploymentSteps(expanded, folder)
  return { kind: 'written', folder, files, steps, analysis: rest.analysis }
}

/** The expanded blueprint alone, as its file in the deployment folder has it. */
export function buildExpansion(texts: Texts, inputs: BuildInputs): BuiltExpansion {
  const { expanded, ...rest } = expand(texts, inputs)
  if (expanded === undefined) return { kind: 'refused', ...rest }
  const written = writeExpansion(expanded, inputs.toolkit)
  if (written.kind === 'refused') return refuse(rest.analysis, written.findings)
  return { kind: 'written', text: written.text, analysis: rest.analysis }
}

/** `expanded` is undefined when there is an error. */
function expand(
  texts: Texts,
  { findStaged: _, encodings: __, ...inputs }: BuildInputs,
): {
  readonly expanded: Expanded | undefined
  readonly findings: readonly Finding[]
  readonly analysis: Analysis<Expanded>
} {
  const addressed = { url: toolkitRepository, version: inputs.catalog.version }
  const analysis = analyze(texts, {
    ...(inputs.toolkit === undefined ? { toolkitModules: addressed } : {}),
    ...inputs,
    complete: true,
  })
  const { expanded, findings } = analysis
  const isRefused = findings.some(({ severity }) => severity === 'error')
  return { expanded: isRefused ? undefined : expanded, findings, analysis }
}

function refuse(analysis: Analysis<Expanded>, findings: readonly Finding[]): Refused {
  return { kind: 'refused', findings: supersede(analysis.findings, findings), analysis }
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
