import { buildDeployment, zipDeployment } from '../../engine/build.ts'
import { buildProject } from '../build-project.ts'
import { type Command, type ExitStatus, type OptionValues, textOption } from '../command.ts'
import { inputOptionHelp, inputOptions } from '../read-inputs.ts'
import { writeFile } from '../write-file.ts'

export const exportCommand: Command = {
  name: 'export',
  usage: 'FILE [inputs] [-o FILE.zip]',
  summary: 'Writes the deployment folder of a blueprint as a zip.',
  options: { ...inputOptions, output: { type: 'string', short: 'o' } },
  optionHelp: [
    ['-o, --output FILE.zip', 'the zip to write (default <deployment_name>.zip)'],
    ...inputOptionHelp,
  ],
  run: exportZip,
}

async function exportZip(operands: readonly string[], options: OptionValues): Promise<ExitStatus> {
  const built = buildProject(operands, options, buildDeployment)
  if (built === undefined) return 1
  const target = textOption(options, 'output') ?? `${built.folder}.zip`
  writeFile(target, zipDeployment(built.folder, built.files))
  process.stdout.write(`${target}\n`)
  return 0
}
