import { buildExpansion } from '../../engine/build.ts'
import { buildProject } from '../build-project.ts'
import { type Command, type ExitStatus, type OptionValues, textOption } from '../command.ts'
import { inputOptionHelp, inputOptions } from '../read-inputs.ts'
import { writeFile } from '../write-file.ts'

export const expandCommand: Command = {
  name: 'expand',
  usage: 'FILE [inputs] [-o FILE]',
  summary: 'Prints the blueprint with everything filled in that use and variables give.',
  options: { ...inputOptions, output: { type: 'string', short: 'o' } },
  optionHelp: [
    ['-o, --output FILE', 'the file to write (default: standard output)'],
    ...inputOptionHelp,
  ],
  run: expand,
}

async function expand(operands: readonly string[], options: OptionValues): Promise<ExitStatus> {
  const built = buildProject(operands, options, buildExpansion)
  if (built === undefined) return 1
  const target = textOption(options, 'output')
  if (target === undefined) process.stdout.write(built.text)
  else writeFile(target, built.text)
  return 0
}
