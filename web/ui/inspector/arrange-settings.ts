import type { Field } from '../../engine/index.ts'
import type { PageFinding } from '../../state/analysis-store.ts'

/** What settings have in common that stand together. */
export type Section = 'required' | 'changed' | 'used' | 'noted' | 'filled' | 'rest'

export type Arranged = {
  readonly shown: readonly Field[]
  /** That of a setting which is shown. */
  readonly sectionOf: (field: Field) => Section
  readonly hidden: number
  /** To be kept for the next time. */
  readonly ranks: ReadonlyMap<string, number>
}

export type Wish = {
  readonly problems: readonly PageFinding[]
  /** A setting that must be in view. */
  readonly asked: string | undefined
  readonly search: string
  /** What settings are for, by their names: a search looks there too. */
  readonly descriptions: ReadonlyMap<string, string>
  readonly all: boolean
  /** Where settings stood so far: one that is edited does not jump away from under the hands. */
  readonly kept: ReadonlyMap<string, number>
}

/**
 * Which settings are shown, and in which order: what is required and missing, what is required and
 * somebody thought of, what the author set, what `use` fills, what has a problem, what is required
 * and comes by itself; the rest hides until asked for.
 */
export function arrangeSettings(fields: readonly Field[], wish: Wish): Arranged {
  const troubled = new Set(wish.problems.map(({ setting }) => setting))
  const rankNow = (field: Field): number => {
    if (field.origin === 'none' && (field.required || field.from.length > 0)) return 0
    if (field.required && (field.origin === 'author' || field.origin === 'use')) return 1
    if (field.origin === 'author') return 2
    if (field.origin === 'use') return 3
    if (troubled.has(field.name) || field.name === wish.asked) return 4
    return field.required ? 5 : hiddenRank
  }
  const ranks = new Map(
    fields.map((field) => {
      const kept = wish.kept.get(field.name)
      const isShown = kept !== undefined && (kept < hiddenRank || wish.all)
      return [field.name, isShown ? kept : rankNow(field)]
    }),
  )
  const rank = ({ name }: Field): number => ranks.get(name) ?? hiddenRank
  const ordered = fields.toSorted((a, b) => rank(a) - rank(b))
  const sectionOf = (field: Field): Section => sections[rank(field)] ?? 'rest'
  const search = wish.search.trim().toLowerCase()
  if (search !== '') {
    const shown = findFields(ordered, search, wish.descriptions)
    return { shown, hidden: 0, ranks, sectionOf }
  }
  if (wish.all) return { shown: ordered, hidden: 0, ranks, sectionOf }
  const shown = ordered.filter((field) => rank(field) < hiddenRank)
  return { shown, hidden: ordered.length - shown.length, ranks, sectionOf }
}

/** By name first, then by what they are for. */
function findFields(
  fields: readonly Field[],
  search: string,
  descriptions: ReadonlyMap<string, string>,
): readonly Field[] {
  const isNamed = ({ name }: Field): boolean => name.toLowerCase().includes(search)
  const isDescribed = ({ name }: Field): boolean =>
    descriptions.get(name)?.toLowerCase().includes(search) === true
  return [
    ...fields.filter(isNamed),
    ...fields.filter((field) => !isNamed(field) && isDescribed(field)),
  ]
}

/** By rank. */
const sections: readonly Section[] = ['required', 'required', 'changed', 'used', 'noted', 'filled']

/** Of settings that hide until they are asked for. */
const hiddenRank = 6
