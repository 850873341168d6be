import { type Command, listOption, type OptionValues, textOption, UsageError } from './command.ts'
import { type GivenPackages, readModulePaths } from './given-modules.ts'
import { readCsv } from './read-csv.ts'
import { readInputFile } from './read-input-file.ts'

export type ValidationLevel = 'ERROR' | 'WARNING' | 'IGNORE'

/** What a command is told besides the blueprint. */
export type CommandInputs = {
  readonly vars: ReadonlyMap<string, string>
  readonly backendConfig: ReadonlyMap<string, string>
  readonly deploymentFile: { readonly path: string; readonly bytes: Uint8Array } | undefined
  readonly skipValidators: readonly string[]
  readonly level: ValidationLevel
  /** The text of GHPC_MOCK_MACHINE_CONFIG, which counts as it does for gcluster. */
  readonly machineConfig: string | undefined
  readonly modules: GivenPackages
  /** A checkout of the toolkit. */
  readonly toolkit: string | undefined
}

const levels: readonly string[] = ['ERROR', 'WARNING', 'IGNORE'] satisfies ValidationLevel[]

export const inputOptions: Command['options'] = {
  vars: { type: 'string', multiple: true },
  'deployment-file': { type: 'string', short: 'd' },
  'backend-config': { type: 'string', multiple: true },
  'skip-validators': { type: 'string', multiple: true },
  'validation-level': { type: 'string', short: 'l' },
  toolkit: { type: 'string' },
  modules: { type: 'string', multiple: true },
}

export const inputOptionHelp: Command['optionHelp'] = [
  ['--vars NAME=VALUE[,…]', 'values of deployment variables; each VALUE is YAML'],
  ['-d, --deployment-file FILE', 'a deployment file with vars and backend'],
  ['--backend-config NAME=VALUE[,…]', 'configuration of the default backend'],
  ['--skip-validators NAME[,…]', 'validators that are not to run'],
  ['-l, --validation-level LEVEL', 'ERROR (the default), WARNING or IGNORE'],
  ['--toolkit DIR', 'a checkout of the toolkit: its modules are read and copied from there'],
  ['--modules PATH', 'a folder or zip of modules, as ./<folder name>'],
  ['--modules ADDRESS=PATH', 'the files of a remote source, or of a repository at a ref'],
]

export function readInputs(options: OptionValues): CommandInputs {
  const level = textOption(options, 'validation-level') ?? 'ERROR'
  if (!isLevel(level))
    throw new UsageError(`--validation-level ${level}: it must be ${levels.join(', ')}`)
  // As for gcluster, an empty name is none, and so is an empty variable.
  const deploymentFile = textOption(options, 'deployment-file') || undefined
  return {
    vars: readAssignments('--vars', listOption(options, 'vars')),
    backendConfig: readAssignments('--backend-config', listOption(options, 'backend-config')),
    deploymentFile:
      deploymentFile === undefined
        ? undefined
        : { path: deploymentFile, bytes: readInputFile(deploymentFile) },
    skipValidators: listOption(options, 'skip-validators').flatMap(readCsv),
    level,
    machineConfig: process.env.GHPC_MOCK_MACHINE_CONFIG || undefined,
    modules: readModulePaths(listOption(options, 'modules')),
    toolkit: textOption(options, 'toolkit'),
  }
}

function isLevel(text: string): text is ValidationLevel {
  return levels.includes(text)
}

/** `NAME=VALUE` pairs of all uses of a flag; of one name the last counts. */
function readAssignments(flag: string, values: readonly string[]): ReadonlyMap<string, string> {
  const assignments = new Map<string, string>()
  for (const pair of values.flatMap(readCsv)) {
    const equals = pair.indexOf('=')
    if (equals === -1) throw new UsageError(`${flag} ${pair}: write NAME=VALUE`)
    assignments.set(pair.slice(0, equals), pair.slice(equals + 1))
  }
  return assignments
}
