import { editDistance } from '../diagnostic/nearest-name.ts'
import type { PaletteEntry } from './palette.ts'

/** A word of an entry, in lower case, and what it is worth to find it, by the place it stands in. */
type Word = { readonly text: string; readonly worth: number }

/** How much of a word's worth a searched word earns with it, from 0 to 1. */
type Match = (searched: string, text: string) => number

/**
 * The entries that have every word of the query in their name, path, summary, section, inputs or
 * outputs: the best first, equally good ones in the order given. Words may be cut short; one that
 * is nowhere to be found may hold a slip or two. An empty query gives all entries.
 */
export function searchCatalog(
  entries: readonly PaletteEntry[],
  query: string,
): readonly PaletteEntry[] {
  const candidates = entries.map((entry) => ({ entry, words: wordsOf(entry), worth: 1 }))
  return splitWords(query)
    .reduce(narrow, candidates)
    .toSorted((one, other) => other.worth - one.worth)
    .map((candidate) => candidate.entry)
}

type Candidate = {
  readonly entry: PaletteEntry
  readonly words: readonly Word[]
  readonly worth: number
}

/** The candidates that have the searched word too. */
function narrow(candidates: readonly Candidate[], searched: string): Candidate[] {
  const written = candidatesWith(candidates, searched, matchWritten)
  return written.length > 0 ? written : candidatesWith(candidates, searched, matchMistyped)
}

function candidatesWith(
  candidates: readonly Candidate[],
  searched: string,
  match: Match,
): Candidate[] {
  // Most words, such as those of `project_id`, stand in nearly every entry.
  const matches = new Map<string, number>()
  const matchOnce = (text: string): number => {
    const known = matches.get(text) ?? match(searched, text)
    matches.set(text, known)
    return known
  }
  return candidates.flatMap((candidate) => {
    const worths = candidate.words.map((word) => word.worth * matchOnce(word.text))
    const best = Math.max(0, ...worths)
    return best === 0 ? [] : [{ ...candidate, worth: candidate.worth + best }]
  })
}

function matchWritten(searched: string, text: string): number {
  if (text === searched) return 1
  if (text.startsWith(searched)) return 0.7
  return searched.length >= 3 && text.includes(searched) ? 0.4 : 0
}

/** The end of the word may still be missing, so its beginnings of about that length count. */
function matchMistyped(searched: string, text: string): number {
  const allowed = searched.length < 4 ? 0 : searched.length < 6 ? 1 : 2
  const distances = [-1, 0, 1].map((longer) =>
    editDistance(searched, text.slice(0, searched.length + longer), allowed + 1),
  )
  return Math.min(...distances) > allowed ? 0 : 1 / (1 + Math.min(...distances))
}

function wordsOf(entry: PaletteEntry): readonly Word[] {
  const name = splitWords(entry.name)
  const settings = new Set([...entry.inputs, ...entry.outputs].flatMap(splitWords))
  // Of two names with the searched word the shorter one is more about it.
  return [
    ...withWorth(name, 100 + 50 / name.length),
    ...withWorth(splitWords(entry.section), 130),
    ...withWorth(
      splitWords(`${entry.category} ${entry.origin} ${entry.summary} ${entry.path}`),
      30,
    ),
    ...withWorth([...settings], 10),
  ]
}

function withWorth(texts: readonly string[], worth: number): readonly Word[] {
  return texts.map((text) => ({ text, worth }))
}

function splitWords(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}
