import { renameSync, rmSync, writeFileSync } from 'node:fs'
import { zipDeployment } from '../../engine/index.ts'
import { buildProject } from '../build-project.ts'
import {
  type Command,
  type ExitStatus,
  type OptionValues,
  textOption,
  UsageError,
} from '../command.ts'
import { inputOptionHelp, inputOptions, readInputs } from '../read-inputs.ts'

export const exportCommand: Command = {
  name: 'export',
  usage: 'FILE [inputs] [-o FILE.zip]',
  summary: 'Writes the deployment folder of a blueprint as a zip.',
  options: { ...inputOptions, output: { type: 'string', short: 'o' } },
  optionHelp: [
    ['-o FILE.zip', 'the zip to write (default <deployment_name>.zip)'],
    ...inputOptionHelp,
  ],
  run: exportZip,
}

async function exportZip(operands: readonly string[], options: OptionValues): Promise<ExitStatus> {
  const [file, ...more] = operands
  if (file === undefined || more.length > 0) throw new UsageError('name one blueprint')
  const built = buildProject(file, readInputs(options))
  if (built === undefined) return 1
  const target = textOption(options, 'output') ?? `${built.folder}.zip`
  writeComplete(target, zipDeployment(built.folder, built.files))
  process.stdout.write(`${target}\n`)
  return 0
}

/** An earlier zip is replaced only when the new one is there whole. */
function writeComplete(target: string, bytes: Uint8Array): void {
  const part = `${target}.${process.pid}.part`
  try {
    writeFileSync(part, bytes, { flag: 'wx' })
    renameSync(part, target)
  } catch (error) {
    rmSync(part, { force: true })
    throw new UsageError(error instanceof Error ? error.message : `${target} cannot be written`)
  }
}
