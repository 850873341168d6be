import type { Field } from '../../engine/index.ts'
import type { PageFinding } from '../../state/analysis-store.ts'

export type Arranged = {
  readonly shown: readonly Field[]
  readonly hidden: number
  /** To be kept for the next time. */
  readonly ranks: ReadonlyMap<string, number>
}

export type Wish = {
  readonly problems: readonly PageFinding[]
  /** A setting that must be in view. */
  readonly asked: string | undefined
  readonly search: string
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
  const search = wish.search.trim().toLowerCase()
  if (search !== '') {
    const found = ordered.filter(({ name }) => name.toLowerCase().includes(search))
    return { shown: found, hidden: 0, ranks }
  }
  if (wish.all) return { shown: ordered, hidden: 0, ranks }
  const shown = ordered.filter((field) => rank(field) < hiddenRank)
  return { shown, hidden: ordered.length - shown.length, ranks }
}

/** Of settings that hide until they are asked for. */
const hiddenRank = 6
