import type { Field } from '../../engine/index.ts'
import type { PageFinding } from '../../state/analysis-store.ts'

export type Arranged = { readonly shown: readonly Field[]; readonly hidden: number }

export type Wish = {
  readonly problems: readonly PageFinding[]
  /** A setting that must be in view. */
  readonly asked: string | undefined
  readonly search: string
  readonly all: boolean
}

/**
 * Which settings are shown, and in which order: what is required and missing, what `use` fills,
 * what the author set, what else is required or has a problem; the rest hides until asked for.
 */
export function arrangeSettings(fields: readonly Field[], wish: Wish): Arranged {
  const troubled = new Set(wish.problems.map(({ setting }) => setting))
  const rank = (field: Field): number => {
    if (field.origin === 'none' && (field.required || field.from.length > 0)) return 0
    if (field.origin === 'use') return 1
    if (field.origin === 'author') return 2
    if (field.required) return 3
    if (troubled.has(field.name) || field.name === wish.asked) return 4
    return 5
  }
  const ordered = fields.toSorted((a, b) => rank(a) - rank(b))
  const search = wish.search.trim().toLowerCase()
  if (search !== '') {
    const found = ordered.filter(({ name }) => name.toLowerCase().includes(search))
    return { shown: found, hidden: 0 }
  }
  if (wish.all) return { shown: ordered, hidden: 0 }
  const shown = ordered.filter((field) => rank(field) < 5)
  return { shown, hidden: ordered.length - shown.length }
}
