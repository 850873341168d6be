import type { ParseArgsConfig } from 'node:util'

/** 0 no error, 1 the blueprint has errors, 2 wrong usage or a file that cannot be used. */
export type ExitStatus = 0 | 1 | 2

export type OptionValues = Readonly<Record<string, string | boolean | string[] | undefined>>

/** One command of the command line: one file, one line in the registry. */
export type Command = {
  readonly name: string
  /** The words behind the name in the usage line. */
  readonly usage: string
  readonly summary: string
  readonly options: NonNullable<ParseArgsConfig['options']>
  /** One line an option, in the order shown. */
  readonly optionHelp: readonly (readonly [option: string, help: string])[]
  readonly run: (operands: readonly string[], options: OptionValues) => Promise<ExitStatus>
}

/** Wrong usage or an unusable file: the message is for the person, the status is 2. */
export class UsageError extends Error {}

/** The one file that a command is about. */
export function onlyOperand([file, ...more]: readonly string[]): string {
  if (file === undefined || more.length > 0) throw new UsageError('name one blueprint')
  return file
}

export function textOption(options: OptionValues, name: string): string | undefined {
  const value = options[name]
  return typeof value === 'string' ? value : undefined
}

export function listOption(options: OptionValues, name: string): readonly string[] {
  const value = options[name]
  return Array.isArray(value) ? value : []
}

export function flagOption(options: OptionValues, name: string): boolean {
  return options[name] === true
}
