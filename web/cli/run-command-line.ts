import { productVersion } from '../engine/index.ts'
import { type Command, UsageError } from './command.ts'
import { fileFault, isSystemError } from './file-fault.ts'
import { escapeControl } from './format/escape-control.ts'
import { Interrupted } from './interrupt.ts'
import { readWords } from './read-words.ts'

/** A fault of ours, not of what was given to us (`EX_SOFTWARE` of sysexits). */
const OWN_FAULT = 70

/** Runs one command of the registry; what goes wrong is said on standard error. */
export async function runCommandLine(
  words: readonly string[],
  registry: readonly Command[],
): Promise<number> {
  const [name, ...rest] = words
  if (name === '--version' || name === '-V') return say(productVersion)
  if (name === '--help' || name === '-h' || name === 'help') return say(formatOverview(registry))
  if (name === undefined) {
    process.stderr.write(`${formatOverview(registry)}\n`)
    return 2
  }
  const command = registry.find((candidate) => candidate.name === name)
  if (command === undefined) return complain(`there is no command ${name}; see cyanotype --help`)
  try {
    const options = { ...command.options, help: { type: 'boolean', short: 'h' } } as const
    const read = readWords(rest, options)
    if (read.options.help === true) return say(formatHelp(command))
    return await command.run(read.operands, read.options)
  } catch (error) {
    if (error instanceof UsageError) {
      return complain(`${command.name}: ${error.message}`)
    }
    if (error instanceof Interrupted) return error.status
    if (!isSystemError(error)) return confess(error)
    return complain(`${command.name}: ${fileFault(error.path ?? 'a file', error).message}`)
  }
}

function say(text: string): number {
  process.stdout.write(`${text}\n`)
  return 0
}

function complain(text: string): number {
  process.stderr.write(`cyanotype: ${escapeControl(text)}\n`)
  return 2
}

function confess(error: unknown): number {
  const told = error instanceof Error ? (error.stack ?? error.message) : String(error)
  process.stderr.write(
    `cyanotype: this is a fault of Cyanotype ${productVersion}, not of the blueprint:\n${escapeControl(told)}\n`,
  )
  return OWN_FAULT
}

function formatOverview(registry: readonly Command[]): string {
  const width = Math.max(...registry.map(({ name }) => name.length))
  return [
    'Checks Cluster Toolkit blueprints and writes what deploys them.',
    '',
    ...registry.map(({ name, summary }) => `  cyanotype ${name.padEnd(width)}  ${summary}`),
    '',
    'Each command explains itself with --help.',
    'Status 0: no error. 1: the blueprint has errors. 2: wrong usage, or a file that cannot be used.',
  ].join('\n')
}

function formatHelp(command: Command): string {
  const lines = [...command.optionHelp, ['-h, --help', 'this text'] as const]
  const width = Math.max(...lines.map(([option]) => option.length))
  return [
    `cyanotype ${command.name} ${command.usage}`,
    '',
    command.summary,
    '',
    ...lines.map(([option, help]) => `  ${option.padEnd(width)}  ${help}`),
  ].join('\n')
}
