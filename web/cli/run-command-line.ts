import { parseArgs } from 'node:util'
import { productVersion } from '../engine/index.ts'
import { type Command, type ExitStatus, UsageError } from './command.ts'

/** Runs one command of the registry; what goes wrong with the usage is said on standard error. */
export async function runCommandLine(
  words: readonly string[],
  registry: readonly Command[],
): Promise<ExitStatus> {
  const [name, ...rest] = words
  if (name === '--version' || name === '-V') return say(productVersion, 0)
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    return say(formatOverview(registry), name === undefined ? 2 : 0)
  }
  const command = registry.find((candidate) => candidate.name === name)
  if (command === undefined) {
    return complain(`there is no command ${name}; see cyanotype --help`)
  }
  try {
    const { values, positionals } = parseArgs({
      args: [...rest],
      options: { ...command.options, help: { type: 'boolean', short: 'h' } },
      allowPositionals: true,
      strict: true,
    })
    if (values.help === true) return say(formatHelp(command), 0)
    return await command.run(positionals, values as Parameters<Command['run']>[1])
  } catch (error) {
    if (error instanceof UsageError || isParseError(error)) {
      return complain(`${command.name}: ${error.message}`)
    }
    throw error
  }
}

function isParseError(error: unknown): error is Error {
  return (
    error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
  )
}

function say(text: string, status: ExitStatus): ExitStatus {
  const stream = status === 0 ? process.stdout : process.stderr
  stream.write(`${text}\n`)
  return status
}

function complain(text: string): ExitStatus {
  process.stderr.write(`cyanotype: ${text}\n`)
  return 2
}

function formatOverview(registry: readonly Command[]): string {
  const width = Math.max(...registry.map(({ name }) => name.length))
  return [
    'Checks Cluster Toolkit blueprints and writes what deploys them.',
    '',
    ...registry.map(({ name, summary }) => `  cyanotype ${name.padEnd(width)}  ${summary}`),
    '',
    'Each command explains itself with --help.',
  ].join('\n')
}

function formatHelp(command: Command): string {
  const width = Math.max(0, ...command.optionHelp.map(([option]) => option.length))
  return [
    `cyanotype ${command.name} ${command.usage}`,
    '',
    command.summary,
    ...(command.optionHelp.length === 0 ? [] : ['']),
    ...command.optionHelp.map(([option, help]) => `  ${option.padEnd(width)}  ${help}`),
  ].join('\n')
}
