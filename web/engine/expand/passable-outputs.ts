import type { Analysis } from '../blueprint/analysis.ts'
import type { ModuleId } from '../blueprint/model.ts'
import type { Catalog, Input } from '../catalog/model.ts'
import { equalTypes, isPrimitive, type Type } from '../hcl/type.ts'
import { type Expanded, type ExpandedModule, factsOf } from './expanded.ts'
import { outputTypes } from './output-types.ts'
import { compareRanks, rankPassing, wordsInCommon } from './passing-rank.ts'

/** One output that may be given to one setting by reference. */
export type PassableOutput = {
  readonly output: string
  readonly setting: string
  /** `append` for a list that the output is one item of. */
  readonly how: 'set' | 'append'
}

/**
 * The outputs of `from` that settings of `to` may take by reference, by what is known of their
 * types (see `outputTypes`); the likeliest pairs first (see `rankPassing`). Of outputs without a
 * known type those are offered whose names share a word with the setting's, but for those that are
 * a list or a map wherever their name is a setting, and the setting is neither. Settings that the
 * author has set are left out, but for lists, which grow.
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
  const composed = composedNames(catalog)
  const pairs = [...given.outputs.keys()].flatMap((output) => {
    const type = types.get(output)
    return [...taken.inputs.values()].flatMap((input) => {
      const pair = pairOf(output, type, input, taker)
      if (pair === undefined) return []
      if (type === undefined && composed.has(output) && isPrimitive(input.type)) return []
      return [{ pair, rank: rankPassing({ ...pair, type, giver: from }, input, taker) }]
    })
  })
  return pairs
    .sort((first, second) => compareRanks(first.rank, second.rank))
    .map(({ pair }) => pair)
}

/** Names that are a list or a map in every module that has a setting of that name. */
function composedNames({ modules }: Catalog): ReadonlySet<string> {
  const inputs = [...modules.values()].flatMap((module) => [...module.inputs.values()])
  const simple = new Set(
    inputs.filter(({ type }) => isPrimitive(type) || type.kind === 'any').map(({ name }) => name),
  )
  return new Set(inputs.map(({ name }) => name).filter((name) => !simple.has(name)))
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
