import type { Misfit } from '../diagnostic/codes/hcl-codes.ts'
import type { Rules } from './convert-rules.ts'
import { sortedEntries } from './sorted-entries.ts'
import { describeType, equalTypes, isCollection, printType, type Type } from './type.ts'

/** Why no value of the one type can become the other: the innermost part that cannot. */
export function explainMisfit(rules: Rules, got: Type, wanted: Type): Misfit {
  if (got.kind === 'object' && wanted.kind === 'object') {
    const names = sortedEntries(wanted.attributes)
      .filter(([name, { optional }]) => !optional && !got.attributes.has(name))
      .map(([name]) => name)
    if (names.length > 0) return { path: [], reason: { kind: 'missing', names } }
  }
  for (const { step, from, to } of pairsOf(got, wanted)) {
    if (equalTypes(from, to) || rules.find(from, to, true) !== undefined) continue
    const { path, reason } = explainMisfit(rules, from, to)
    return { path: [step, ...path], reason }
  }
  if (isCollection(wanted) && wanted.element.kind === 'any' && isStructureFor(got, wanted)) {
    return { path: [], reason: { kind: 'mixed' } }
  }
  const reason = { kind: 'type', wanted: printType(wanted), got: describeType(got) } as const
  return { path: [], reason }
}

function isStructureFor(got: Type, wanted: Type): boolean {
  return got.kind === (wanted.kind === 'map' ? 'object' : 'tuple')
}

type Pair = { readonly step: string | number; readonly from: Type; readonly to: Type }

/** The parts that would have to be converted, with their places. */
function pairsOf(got: Type, wanted: Type): readonly Pair[] {
  if (got.kind === 'tuple' && isCollection(wanted) && isStructureFor(got, wanted)) {
    return got.elements.map((from, step) => ({ step, from, to: wanted.element }))
  }
  if (got.kind === 'tuple' && wanted.kind === 'tuple') {
    return got.elements.flatMap((from, step) => pair(step, from, wanted.elements[step]))
  }
  if (got.kind !== 'object') return []
  return sortedEntries(got.attributes).flatMap(([step, { type }]) => {
    if (wanted.kind === 'map') return pair(step, type, wanted.element)
    return wanted.kind === 'object' ? pair(step, type, wanted.attributes.get(step)?.type) : []
  })
}

function pair(step: string | number, from: Type, to: Type | undefined): readonly Pair[] {
  return to === undefined ? [] : [{ step, from, to }]
}
