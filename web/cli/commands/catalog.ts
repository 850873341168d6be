import { createHash } from 'node:crypto'
import { statSync } from 'node:fs'
import { join } from 'node:path'
import type { TreeModule } from '../../engine/index.ts'
import {
  findToolkitVersion,
  formatModuleFault,
  readTree,
  toCatalogRecord,
} from '../../engine/modules.ts'
import {
  type Command,
  type ExitStatus,
  type OptionValues,
  textOption,
  UsageError,
} from '../command.ts'
import { escapeControl } from '../format/escape-control.ts'
import { readModuleFiles } from '../read-module-files.ts'
import { writeFile } from '../write-file.ts'

export const catalogCommand: Command = {
  name: 'catalog',
  usage: 'DIR [-o FILE]',
  summary: 'Prints the facts of every module under a folder as JSON.',
  options: { output: { type: 'string', short: 'o' } },
  optionHelp: [['-o, --output FILE', 'the file to write (default: standard output)']],
  run: catalog,
}

async function catalog(operands: readonly string[], options: OptionValues): Promise<ExitStatus> {
  const [folder, ...more] = operands
  if (folder === undefined || more.length > 0) throw new UsageError('name one folder')
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) {
    throw new UsageError(`${folder}: no such folder`)
  }
  const { files, leftOut } = readModuleFiles(folder)
  const version = findToolkitVersion(files)
  // A whole checkout holds tests and tools too, which blueprints cannot name.
  const modules = [...readTree(files, leftOut)].filter(
    ({ path }) => version === undefined || /^(?:community\/)?modules\//.test(path),
  )
  if (modules.length === 0) throw new UsageError(`${folder}: there is no module in it`)
  const broken = modules.filter((module) => module.outcome === 'unreadable')
  for (const module of broken) process.stderr.write(`${tellProblem(folder, module)}\n`)

  const text = `${JSON.stringify(
    {
      about,
      ...toCatalogRecord(
        modules.filter((module) => module.outcome === 'known'),
        digest,
      ),
      ...(version === undefined ? {} : { tag: version, toolkit: TOOLKIT }),
    },
    undefined,
    1,
  )}\n`
  const target = textOption(options, 'output')
  if (target === undefined) process.stdout.write(text)
  else if (broken.length === 0) writeFile(target, text)
  return broken.length === 0 ? 0 : 1
}

const TOOLKIT = 'GoogleCloudPlatform/cluster-toolkit'

/** What readers of the JSON cannot see from it. */
const about = {
  default: 'null as well when has_default is false',
  description_sha256: 'the first 16 hexadecimal digits for the text beside it; empty for none',
  internal: 'not for blueprints: in an internal/ folder, or in the folder of another module',
  optional_attribute_defaults: 'by path in the type, where [] is any element',
  required_providers: 'declared is false when only other blocks of the module imply the provider',
  sensitive_nullable: 'null unless the file says it',
  type: 'in one line without blanks, attributes sorted, defaults of optional() left out',
  type_expression: 'as the file has it, in one line and without comments; null for none',
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16)
}

function tellProblem(
  folder: string,
  { path, problem }: Extract<TreeModule, { outcome: 'unreadable' }>,
): string {
  const { file, line, fault } = problem
  const place = file === undefined ? join(folder, path) : join(folder, path, file)
  const where = escapeControl(line === undefined ? place : `${place}:${line}`)
  return `${where}: ${formatModuleFault(fault)}`
}
