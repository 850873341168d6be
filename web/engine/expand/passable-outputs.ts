import type { Analysis } from '../blueprint/analysis.ts'
import type { ModuleId } from '../blueprint/model.ts'
import type { Catalog, Input } from '../catalog/model.ts'
import { equalTypes, type Type } from '../hcl/type.ts'
import { type Expanded, type ExpandedModule, factsOf } from './expanded.ts'
import { outputTypes } from './output-types.ts'

/** One output that may be given to one setting by reference. */
export type PassableOutput = {
  readonly output: string
  readonly setting: string
  /** `append` for a list that the output is one item of. */
  readonly how: 'set' | 'append'
}

/**
 * The outputs of `from` that settings of `to` may take by reference, by what is known of their
 * types (see `outputTypes`); the likeliest pairs first. Of outputs without a known type those are
 * offered whose names share a word with the setting's. Settings that the author has set are left
 * out, but for lists, which grow; those that a variable fills come late.
 */
export function passableOutputs(
  { expanded }: Pick<Analysis<Expanded>, 'expanded'>,
  catalog: Catalog,
  { from, to }: { readonly from: ModuleId; readonly to: ModuleId },
): readonly PassableOutput[] {
  const giver = expanded?.modules.get(from)
  const taker = expanded?.modules.get(to)
  const given = giver && factsOf(giver)
  const taken = taker && factsOf(taker)
  if (given === undefined || taken === undefined || giver?.kind === 'packer') return []
  if (giver === undefined || taker === undefined || giver.groupIndex > taker.groupIndex) return []
  const types = outputTypes(catalog)
  const pairs = [...given.outputs.keys()].flatMap((output) =>
    [...taken.inputs.values()].flatMap((input) => {
      const pair = pairOf(output, types.get(output), input, taker)
      const isFilled = taker.settings.get(input.name)?.origin.kind === 'variable'
      const likeness = likenessOf(output, input, from) - (isFilled ? 1 : 0)
      return pair === undefined ? [] : [{ pair, likeness }]
    }),
  )
  return pairs.sort((first, second) => second.likeness - first.likeness).map(({ pair }) => pair)
}

function pairOf(
  output: string,
  type: Type | undefined,
  input: Input,
  taker: ExpandedModule,
): PassableOutput | undefined {
  if (output === 'labels' || input.name === 'labels') return undefined
  const isSet = taker.settings.get(input.name)?.origin.kind === 'author'
  const wanted = input.type
  const pair = { output, setting: input.name }
  const element = wanted.kind === 'list' || wanted.kind === 'set' ? wanted.element : undefined
  if (type === undefined) {
    if (wordsInCommon(output, input.name) === 0 || wanted.kind === 'bool') return undefined
    if (element !== undefined) return { ...pair, how: 'append' }
    return isSet ? undefined : { ...pair, how: 'set' }
  }
  if (element !== undefined && fits(type, element)) return { ...pair, how: 'append' }
  return !isSet && fits(type, wanted) ? { ...pair, how: 'set' } : undefined
}

function fits(type: Type, wanted: Type): boolean {
  // Anything at all would go into an `any`: nobody means that for an output of a known kind.
  if (wanted.kind === 'any' || type.kind === 'any') return false
  return equalTypes(type, wanted)
}

/** Equal words count, and a setting that has to be given counts half a word more. */
function likenessOf(output: string, { name, required }: Input, giver: string): number {
  const shared = wordsInCommon(output, name) + wordsInCommon(giver, name) / 4
  return shared + (required ? 0.5 : 0)
}

function wordsInCommon(first: string, second: string): number {
  const words = new Set(wordsOf(first))
  return wordsOf(second).filter((word) => words.has(word)).length
}

function wordsOf(name: string): readonly string[] {
  return name
    .toLowerCase()
    .split(/[_-]+/)
    .filter((word) => word.length > 2 || word === 'ip' || word === 'id')
    .map((word) => word.replace(/s$/, ''))
}
