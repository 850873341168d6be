import { analyze } from '../../engine/index.ts'
import {
  type Command,
  type ExitStatus,
  flagOption,
  type OptionValues,
  textOption,
  UsageError,
} from '../command.ts'
import { describeFile } from '../describe-file.ts'
import type { CheckedFile } from '../format/finding-record.ts'
import { formatGithub } from '../format/format-github.ts'
import { formatJson } from '../format/format-json.ts'
import { formatSarif } from '../format/format-sarif.ts'
import { formatText, wantsColour } from '../format/format-text.ts'
import { tellProgress } from '../progress.ts'
import { type CommandInputs, inputOptionHelp, inputOptions, readInputs } from '../read-inputs.ts'
import { readProject } from '../read-project.ts'

const formats: ReadonlyMap<string, (files: readonly CheckedFile[]) => string> = new Map([
  ['text', (files: readonly CheckedFile[]) => formatText(files, wantsColour(process.stdout))],
  ['json', formatJson],
  ['sarif', formatSarif],
  ['github', formatGithub],
])

export const checkCommand: Command = {
  name: 'check',
  usage: 'FILE... [inputs] [--format text|json|sarif|github] [--strict]',
  summary: 'Says what the toolkit would refuse, and what would fail later.',
  options: {
    ...inputOptions,
    format: { type: 'string' },
    strict: { type: 'boolean' },
  },
  optionHelp: [
    ['--format FORMAT', `${[...formats.keys()].join(', ')} (default text)`],
    ['--strict', 'warnings count as errors for the exit status'],
    ...inputOptionHelp,
  ],
  run: check,
}

async function check(files: readonly string[], options: OptionValues): Promise<ExitStatus> {
  if (files.length === 0) throw new UsageError('name at least one blueprint')
  const name = textOption(options, 'format') ?? 'text'
  const format = formats.get(name)
  if (format === undefined) {
    throw new UsageError(`--format ${name}: it is ${[...formats.keys()].join(', ')}`)
  }
  const inputs = readInputs(options)
  const unusable: string[] = []
  const checked = files.flatMap((file, index) => {
    tellProgress('checking files', index, files.length)
    try {
      return [checkFile(file, inputs)]
    } catch (error) {
      // The other files are reported all the same; the highest status wins.
      if (!(error instanceof UsageError)) throw error
      unusable.push(error.message)
      return []
    }
  })
  if (checked.length > 0) process.stdout.write(format(checked))
  for (const message of unusable) process.stderr.write(`cyanotype: check: ${message}\n`)
  if (unusable.length > 0) return 2
  const failed = checked.some(({ record }) => failsCheck(record, flagOption(options, 'strict')))
  return failed ? 1 : 0
}

function checkFile(file: string, inputs: CommandInputs): CheckedFile {
  const project = readProject(file, inputs)
  if (project.findings.length > 0) return describeFile(project, project.findings, undefined)
  const analysis = analyze(project.texts, project.inputs)
  return describeFile(project, analysis.findings, analysis)
}

function failsCheck({ accepted, diagnostics }: CheckedFile['record'], strict: boolean): boolean {
  return !accepted || (strict && diagnostics.some(({ severity }) => severity === 'warning'))
}
