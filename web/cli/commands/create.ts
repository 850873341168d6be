import { existsSync, lstatSync } from 'node:fs'
import { join } from 'node:path'
import { buildDeployment } from '../../engine/build.ts'
import { buildProject } from '../build-project.ts'
import {
  type Command,
  type ExitStatus,
  flagOption,
  type OptionValues,
  textOption,
  UsageError,
} from '../command.ts'
import { inputOptionHelp, inputOptions } from '../read-inputs.ts'
import { writeFolder } from '../write-folder.ts'

export const createCommand: Command = {
  name: 'create',
  usage: 'FILE [inputs] [-o DIR] [-w]',
  summary: 'Writes the deployment folder of a blueprint.',
  options: {
    ...inputOptions,
    output: { type: 'string', short: 'o' },
    overwrite: { type: 'boolean', short: 'w' },
  },
  optionHelp: [
    ['-o, --output DIR', 'the folder in which the deployment folder is made (default: this one)'],
    ['-w, --overwrite', 'write over an existing deployment; state and other files are kept'],
    ...inputOptionHelp,
  ],
  run: create,
}

async function create(operands: readonly string[], options: OptionValues): Promise<ExitStatus> {
  const built = buildProject(operands, options, buildDeployment)
  if (built === undefined) return 1
  const folder = join(textOption(options, 'output') ?? '.', built.folder)
  checkTarget(folder, flagOption(options, 'overwrite'))
  await writeFolder(folder, built.files)
  process.stdout.write(`${folder}\n`)
  return 0
}

function checkTarget(folder: string, overwrite: boolean): void {
  const stat = lstatSync(folder, { throwIfNoEntry: false })
  if (stat === undefined) return
  if (!stat.isDirectory()) throw new UsageError(`${folder} exists and is no folder`)
  if (!overwrite) {
    throw new UsageError(`${folder} exists; -w writes over it and keeps its state`)
  }
  if (!existsSync(join(folder, '.ghpc', 'artifacts'))) {
    throw new UsageError(`${folder} is no deployment folder: nothing is written into it`)
  }
}
