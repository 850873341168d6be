import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { analyze } from '../engine/analyze.ts'
import type { Analysis, Finding, Texts } from '../engine/blueprint/analysis.ts'
import type { BuildInputs } from '../engine/build-deployment.ts'
import type { Expanded, ToolkitModules, ValidationLevel } from '../engine/expand/expanded.ts'
import { makeLineTable, positionAt } from '../engine/text/line-table.ts'
import { builtInInputs } from './analyze-text.ts'
import { givenModulesOfCase, readStaged } from './module-folders.ts'
import {
  isNamed,
  type ReferenceCase,
  readDeploymentFile,
  usualMachineConfig,
} from './reference-cases.ts'

/** The repository in which `want-git/` addresses the toolkit's modules. */
export const gitModules: ToolkitModules = {
  url: 'github.com/GoogleCloudPlatform/cluster-toolkit',
  version: 'v1.95.0',
}

export function textsOfCase(row: ReferenceCase): Texts {
  return { blueprint: row.blueprint, deployment: readDeploymentFile(row) }
}

/** The arguments of a case as the command line would hand them over. */
export function inputsOfCase(row: ReferenceCase): BuildInputs {
  const { args } = row
  return {
    ...builtInInputs,
    findGiven: givenModulesOfCase(row),
    commandLine: {
      vars: new Map(Object.entries(args.vars ?? {})),
      backendConfig: new Map(Object.entries(args.backend_config ?? {})),
    },
    level: (args.level ?? 'ERROR') as ValidationLevel,
    skipValidators: args.skip_validators ?? [],
    machineConfig: args.machine_config ?? usualMachineConfig,
    complete: true,
    hasFile: (path) => existsSync(resolve(row.blueprintFolder, path)),
    findStaged: (path) => readStaged(resolve(row.blueprintFolder, path)),
  }
}

export function analyzeReferenceCase(
  row: ReferenceCase,
  toolkitModules?: ToolkitModules,
): Analysis<Expanded> {
  const modules = toolkitModules === undefined ? {} : { toolkitModules }
  return analyze(textsOfCase(row), { ...inputsOfCase(row), ...modules })
}

/**
 * What is wrong with our judgement of a case, in one line; undefined when it is gcluster's: the
 * same verdict, and for a refusal an error of ours on one of the lines that it names.
 */
export function misjudgement(row: ReferenceCase, analysis: Analysis<Expanded>): string | undefined {
  const errors = analysis.findings.filter(({ severity }) => severity === 'error')
  const ours = errors.map((error) => `${error.code}@${lineOf(analysis, error)}`).join(' ')
  if (row.accepted) return errors.length === 0 ? undefined : `accepted, but ${ours}`
  const theirs = row.errors[0]?.map(({ line, message }) => `${line}: ${message}`).join(' | ')
  if (errors.length === 0) return `refused for ${theirs}`
  const places = errors.map((error) => ({
    line: lineOf(analysis, error),
    inDeploymentFile: error.span.file === 'deployment',
  }))
  const isMet = row.errors.some(
    (list) => list.every(({ line }) => line === null) || isNamed(list, places),
  )
  return isMet ? undefined : `refused for ${theirs}, but ${ours}`
}

function lineOf({ texts }: Analysis<Expanded>, { span }: Finding): number {
  const text = span.file === 'deployment' ? texts.deployment : texts.blueprint
  return positionAt(makeLineTable(text ?? ''), span.start).line
}
