import {
  type BuildInputs,
  decodeText,
  type FileId,
  type Finding,
  type Texts,
} from '../engine/index.ts'
import { loadBuiltIn } from './built-in-catalog.ts'
import { findModules } from './given-modules.ts'
import { readInputFile } from './read-input-file.ts'
import type { CommandInputs } from './read-inputs.ts'
import { readToolkit } from './read-toolkit.ts'
import { stagedFilesOf } from './staged-files.ts'

/** A blueprint with its inputs, ready for the engine; `findings` when bytes are no text. */
export type Project = {
  readonly texts: Texts
  readonly inputs: BuildInputs
  /** Names under which files are shown. */
  readonly names: ReadonlyMap<FileId, string>
  readonly findings: readonly Finding[]
}

export function readProject(file: string, given: CommandInputs): Project {
  const { deploymentFile } = given
  const findings: Finding[] = []
  const blueprint = readText('blueprint', readInputFile(file), findings)
  const deployment = deploymentFile && readText('deployment', deploymentFile.bytes, findings)
  const encodings = {
    ...(blueprint && { blueprint: blueprint.encoding }),
    ...(deployment && { deployment: deployment.encoding }),
  }
  const builtIn = loadBuiltIn()
  const toolkit = given.toolkit && readToolkit(given.toolkit, builtIn.catalog)
  return {
    texts: { blueprint: blueprint?.text ?? '', deployment: deployment?.text },
    inputs: {
      ...builtIn,
      ...(toolkit && { toolkit }),
      commandLine: { vars: given.vars, backendConfig: given.backendConfig },
      level: given.level,
      skipValidators: given.skipValidators,
      machineConfig: given.machineConfig,
      complete: true,
      encodings,
      findGiven: findModules(given.modules, process.cwd()),
      ...stagedFilesOf(file),
    },
    names: new Map<FileId, string>([
      ['blueprint', file === '-' ? '<stdin>' : file],
      ['deployment', deploymentFile?.path ?? 'deployment file'],
      ['command-line', 'command line'],
    ]),
    findings,
  }
}

/** Bytes that are no text are a finding; there is no text then and nobody looks at it. */
function readText(
  file: FileId,
  bytes: Uint8Array,
  findings: Finding[],
): Extract<ReturnType<typeof decodeText>, { ok: true }> | undefined {
  const decoded = decodeText(file, bytes)
  if (decoded.ok) return decoded
  findings.push(decoded.diagnostic)
  return undefined
}
