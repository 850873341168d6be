import { editDistance } from '../diagnostic/nearest-name.ts'

/** How well a text answers a searched one, from 0 to 1. */
export type Match = (searched: string, text: string) => number

/** Whole, at the beginning, or inside; both in lower case. A plural finds the singular too. */
export function matchWritten(searched: string, text: string): number {
  const singular = singularOf(searched)
  const own = matchSame(searched, text)
  return own > 0 || singular === searched ? own : 0.9 * matchSame(singular, text)
}

function singularOf(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`
  return word.length > 2 && /[^su]s$/.test(word) ? word.slice(0, -1) : word
}

function matchSame(searched: string, text: string): number {
  if (text === searched) return 1
  if (text.startsWith(searched)) return 0.7
  return searched.length >= 3 && text.includes(searched) ? 0.4 : 0
}

/** With a slip or two. The end may still be missing, so beginnings of about that length count. */
export function matchMistyped(searched: string, text: string): number {
  const allowed = searched.length < 4 ? 0 : searched.length < 6 ? 1 : 2
  if (allowed === 0) return 0
  const distance = Math.min(
    ...[-1, 0, 1].map((longer) =>
      distanceOf(searched, text.slice(0, searched.length + longer), allowed + 1),
    ),
  )
  if (distance > allowed) return 0
  // A whole word that is near is likelier meant than the beginning of a longer one.
  const isWhole = Math.abs(text.length - searched.length) <= 1
  return (isWhole ? 1 : 0.8) / (1 + distance)
}

/** Two neighbours exchanged are one slip. */
function distanceOf(searched: string, text: string, limit: number): number {
  const plain = editDistance(searched, text, limit)
  if (plain < 2) return plain
  for (let at = 0; at + 1 < searched.length; at++) {
    const [first = '', second = ''] = searched.slice(at, at + 2)
    const exchanged = searched.slice(0, at) + second + first + searched.slice(at + 2)
    if (exchanged === text) return 1
  }
  return plain
}
