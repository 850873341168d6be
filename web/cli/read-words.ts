import { type ParseArgsConfig, parseArgs } from 'node:util'
import { type OptionValues, UsageError } from './command.ts'

type Options = NonNullable<ParseArgsConfig['options']>

export type Words = { readonly operands: readonly string[]; readonly options: OptionValues }

/**
 * The words behind a command, read as gcluster reads its own (pflag): an option that takes a value
 * takes the next word whatever it looks like, and `-o=DIR` is `-o DIR`.
 */
export function readWords(words: readonly string[], options: Options): Words {
  try {
    const { values, positionals } = parseArgs({
      args: joinValues(words, options),
      options,
      allowPositionals: true,
      strict: true,
    })
    return { operands: positionals, options: values as OptionValues }
  } catch (error) {
    const [, option] = isParseError(error) ? (/'([^' ]+)/.exec(error.message) ?? []) : []
    if (option === undefined) throw error
    const isKnown = isParseError(error) && error.code !== 'ERR_PARSE_ARGS_UNKNOWN_OPTION'
    throw new UsageError(isKnown ? `${option} takes no value` : `there is no option ${option}`)
  }
}

/** Each value behind its option's long name: `--name=value`. */
function joinValues(words: readonly string[], options: Options): string[] {
  const joined: string[] = []
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? ''
    if (word === '--') return [...joined, ...words.slice(at)]
    const [, dashes = '', name = '', value] = /^(--?)([A-Za-z][^=]*)(=.*)?$/s.exec(word) ?? []
    const long = dashes === '--' ? name : findLong(name, options)
    const next = words[at + 1]
    if (options[long ?? '']?.type !== 'string') joined.push(word)
    else if (value !== undefined) joined.push(`--${long}${value}`)
    else if (next === undefined) throw new UsageError(`${word} needs a value`)
    else {
      joined.push(`--${long}=${next}`)
      at++
    }
  }
  return joined
}

function findLong(short: string, options: Options): string | undefined {
  return Object.entries(options).find(([, option]) => option.short === short)?.[0]
}

function isParseError(error: unknown): error is Error & { readonly code: unknown } {
  return (
    error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
  )
}
