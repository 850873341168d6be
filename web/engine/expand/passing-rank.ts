import type { ModuleId } from '../blueprint/model.ts'
import type { Input } from '../catalog/model.ts'
import { isPrimitive, type Type } from '../hcl/type.ts'
import type { ExpandedModule } from './expanded.ts'

/** How likely it is that an output is meant for a setting: the first number that differs decides. */
export type PassingRank = readonly number[]

type Given = {
  readonly output: string
  /** As far as it is known. */
  readonly type: Type | undefined
  readonly giver: ModuleId
  readonly how: 'set' | 'append'
}

/**
 * Equal names come first, then names that share words, then pairs whose types alone fit; in each of
 * these a setting that still needs a value, then other empty ones and lists, which grow. Pairs that
 * the output's name speaks against come last of all.
 */
export function rankPassing(
  { output, type, giver, how }: Given,
  input: Input,
  taker: ExpandedModule,
): PassingRank {
  const { name, required } = input
  const isOpen = how === 'append' || !taker.settings.has(name)
  const isNeeded = required && !taker.settings.has(name)
  const shared = wordsInCommon(output, name)
  return [
    type === undefined && speaksAgainst(output, input) ? 0 : 1,
    output === name ? 2 : shared > 0 ? 1 : 0,
    isNeeded ? 2 : isOpen ? 1 : 0,
    shared + (headOf(output) === headOf(name) ? 0.5 : 0),
    type === undefined ? 0 : 1,
    wordsInCommon(giver, name),
    -wordsOf(output).length - wordsOf(name).length,
  ]
}

/** For sorting, the likeliest first. */
export function compareRanks(first: PassingRank, second: PassingRank): number {
  const at = first.findIndex((part, index) => part !== second[index])
  return at < 0 ? 0 : (second[at] ?? 0) - (first[at] ?? 0)
}

/** How many words two names share; endings of plurals and words of two letters do not count. */
export function wordsInCommon(first: string, second: string): number {
  const words = new Set(wordsOf(first))
  return wordsOf(second).filter((word) => words.has(word)).length
}

/** By its name the output is several values, or a text, and the setting takes no such thing. */
function speaksAgainst(output: string, { name, type }: Input): boolean {
  const isList = type.kind === 'list' || type.kind === 'set'
  if (isPlural(output)) return !isList && (isPrimitive(type) || !isPlural(name))
  return headOf(output) === 'name' && !isList && type.kind !== 'string'
}

function isPlural(name: string): boolean {
  return /[^s]s$/.test(name)
}

/** The word that says what the rest is of: `script` of `startup_script`. */
function headOf(name: string): string | undefined {
  return wordsOf(name).at(-1)
}

function wordsOf(name: string): readonly string[] {
  return name
    .toLowerCase()
    .split(/[_-]+/)
    .filter((word) => word.length > 2 || word === 'ip' || word === 'id')
    .map((word) => word.replace(/s$/, ''))
}
