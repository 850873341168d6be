/** Edits beyond which a name is no longer a likely slip; the toolkit's own bound. */
const FARTHEST = 3

/**
 * The candidate that is fewest single-character edits away, at most three, for "did you mean".
 * Of equally near ones the first in the order given wins.
 */
export function findNearestName(name: string, candidates: Iterable<string>): string | undefined {
  let nearest: string | undefined
  let best = FARTHEST + 1
  for (const candidate of candidates) {
    const distance = editDistance(name, candidate, best)
    if (distance < best) {
      best = distance
      nearest = candidate
    }
  }
  return nearest
}

/** Levenshtein distance, or `limit` as soon as it is certain to reach it. */
export function editDistance(from: string, to: string, limit: number): number {
  if (Math.abs(from.length - to.length) >= limit) return limit
  let previous = Array.from({ length: to.length + 1 }, (_, index) => index)
  for (let i = 1; i <= from.length; i++) {
    const current = [i]
    let smallest = i
    for (let j = 1; j <= to.length; j++) {
      const substitution = (previous[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1)
      const value = Math.min(substitution, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1)
      current.push(value)
      smallest = Math.min(smallest, value)
    }
    if (smallest >= limit) return limit
    previous = current
  }
  return Math.min(previous[to.length] ?? limit, limit)
}
