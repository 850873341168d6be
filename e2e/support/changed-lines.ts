/** The lines that one text has and the other has not, between their common beginning and end. */
export type ChangedLines = {
  readonly removed: readonly string[]
  readonly added: readonly string[]
}

export function changedLines(before: string, after: string): ChangedLines {
  const old = before.split('\n')
  const now = after.split('\n')
  const shortest = Math.min(old.length, now.length)
  let start = 0
  while (start < shortest && old[start] === now[start]) start++
  let end = 0
  while (end < shortest - start && old.at(-1 - end) === now.at(-1 - end)) end++
  return { removed: old.slice(start, old.length - end), added: now.slice(start, now.length - end) }
}
