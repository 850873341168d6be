import { type Match, matchMistyped, matchWritten } from './match-text.ts'
import type { PaletteEntry } from './palette.ts'
import { type EntryWord, type FoundIn, namesOf, splitWords, wordsOf } from './search-words.ts'

/** An entry that answers a query, and why. */
export type SearchHit = {
  readonly entry: PaletteEntry
  /** One for each searched word that it has, in the order of the query. */
  readonly reasons: readonly SearchReason[]
}

export type SearchReason = {
  /** As searched for, in lower case. */
  readonly searched: string
  readonly place: FoundIn
  /** What stands there, whole: `enable_cloud_nat`. */
  readonly found: string
  readonly isMistyped: boolean
}

/** What the hits must give to or take from others, as a selected module or a dropped wire asks. */
export type SearchWish = {
  /** One of these outputs. */
  readonly gives?: readonly string[]
  /** One of these inputs. */
  readonly takes?: readonly string[]
}

/**
 * The entries that have every word of the query in their name, path, summary, section, keywords,
 * inputs or outputs: the best first, of equally good ones core modules, and else in the order
 * given. Words may be cut short; one that is nowhere to be found may hold a slip or two, and of
 * three or more words one may be missing. `gives X` looks at outputs alone, `needs X` and `takes X`
 * at inputs. An empty query gives all entries that fulfil the wish, in the order given.
 */
export function searchCatalog(
  entries: readonly PaletteEntry[],
  query: string,
  wish: SearchWish = {},
): readonly SearchHit[] {
  const { places, terms } = readQuery(query)
  const start = entries.flatMap((entry) => {
    const reasons = wishedReasons(entry, wish)
    return reasons === undefined ? [] : [{ entry, reasons, worth: reasons.length }]
  })
  return findAll(start, terms, places)
    .toSorted((one, other) => other.worth - one.worth || byOrigin(one, other, terms))
    .map(({ entry, reasons }) => ({ entry, reasons }))
}

/** Of equally good ones those first that the toolkit's makers keep themselves. */
function byOrigin(one: Candidate, other: Candidate, terms: readonly string[]): number {
  if (terms.length === 0) return 0
  return Number(other.entry.origin === 'core') - Number(one.entry.origin === 'core')
}

type Candidate = SearchHit & { readonly worth: number }

type Query = {
  /** Where to look; everywhere when undefined. */
  readonly places: ReadonlySet<FoundIn> | undefined
  readonly terms: readonly string[]
}

const PLACES: ReadonlyMap<string, ReadonlySet<FoundIn>> = new Map([
  ...['gives', 'give', 'outputs', 'output', 'provides'].map(
    (word) => [word, new Set<FoundIn>(['output'])] as const,
  ),
  ...['needs', 'need', 'takes', 'take', 'inputs', 'input', 'requires'].map(
    (word) => [word, new Set<FoundIn>(['input', 'required-input'])] as const,
  ),
])

/** Words that say nothing about a module. */
const EMPTY_WORDS: ReadonlySet<string> = new Set(
  'a an the of for to with and or in on from by my that is module modules'.split(' '),
)

function readQuery(query: string): Query {
  const [first = '', ...rest] = query
    .toLowerCase()
    .split(/[\s,;:]+/)
    .filter((term) => term !== '')
  const places = rest.length > 0 ? PLACES.get(first) : undefined
  const written = (places === undefined ? [first, ...rest] : rest).filter(
    (term) => splitWords(term).length > 0,
  )
  const telling = written.filter((term) => !EMPTY_WORDS.has(term))
  return { places, terms: telling.length > 0 ? telling : written }
}

/** Undefined when the entry does not do what is wished. */
function wishedReasons(
  entry: PaletteEntry,
  { gives, takes }: SearchWish,
): readonly SearchReason[] | undefined {
  const given = entry.outputs.filter((name) => gives?.includes(name))
  const taken = entry.inputs.filter((name) => takes?.includes(name))
  if ((gives !== undefined && given.length === 0) || (takes !== undefined && taken.length === 0)) {
    return undefined
  }
  const reasonsAt = (place: FoundIn, names: readonly string[]): readonly SearchReason[] =>
    names.map((found) => ({ searched: found, place, found, isMistyped: false }))
  return [...reasonsAt('output', given), ...reasonsAt('input', taken)]
}

function findAll(
  start: readonly Candidate[],
  terms: readonly string[],
  places: Query['places'],
): readonly Candidate[] {
  let candidates = start
  let missed = 0
  for (const term of terms) {
    const having = narrow(candidates, term, places)
    if (having.length > 0) candidates = having
    else missed += 1
  }
  return missed > Math.floor(terms.length / 3) ? [] : candidates
}

/** The candidates that have the term too: as a whole name, word by word, or with a slip. */
function narrow(
  candidates: readonly Candidate[],
  term: string,
  places: Query['places'],
): readonly Candidate[] {
  const words = splitWords(term)
  const isName = words.length > 1 || places !== undefined
  if (isName) {
    const named = having(candidates, term, within(places, namesOf), matchName)
    if (named.length > 0) return named
  }
  const written = narrowByWords(candidates, words, places, matchWritten)
  if (written.length > 0) return written
  const near = isName ? having(candidates, term, within(places, namesOf), matchMistyped) : []
  return near.length > 0 ? near : narrowByWords(candidates, words, places, matchMistyped)
}

function narrowByWords(
  candidates: readonly Candidate[],
  words: readonly string[],
  places: Query['places'],
  match: Match,
): readonly Candidate[] {
  return words.reduce<readonly Candidate[]>(
    (left, word) => having(left, word, within(places, wordsOf), match),
    candidates,
  )
}

/** A name counts whole, or with more words around it. */
function matchName(searched: string, name: string): number {
  if (name === searched) return 1
  const at = name.indexOf(searched)
  if (at < 0 || searched.length < 3) return 0
  const isWord =
    !/[a-z0-9]/.test(name[at - 1] ?? '') && !/[a-z0-9]/.test(name[at + searched.length] ?? '')
  return isWord ? 0.5 : at === 0 ? 0.4 : 0.2
}

type TextsOf = (entry: PaletteEntry) => readonly EntryWord[]

/** Only the texts of the places that are asked for. */
function within(places: Query['places'], textsOf: TextsOf): TextsOf {
  if (places === undefined) return textsOf
  return (entry) => textsOf(entry).filter(({ place }) => places.has(place))
}

function having(
  candidates: readonly Candidate[],
  searched: string,
  textsOf: TextsOf,
  match: Match,
): readonly Candidate[] {
  // Most words, such as those of `project_id`, stand in nearly every entry.
  const matches = new Map<string, number>()
  const matchOnce = (text: string): number => {
    const known = matches.get(text) ?? match(searched, text)
    matches.set(text, known)
    return known
  }
  return candidates.flatMap((candidate) => {
    const best = findBest(textsOf(candidate.entry), matchOnce)
    if (best === undefined) return []
    const { worth, word } = best
    const reason: SearchReason = {
      searched,
      place: word.place,
      found: word.of,
      isMistyped: match === matchMistyped,
    }
    return [
      { ...candidate, worth: candidate.worth + worth, reasons: [...candidate.reasons, reason] },
    ]
  })
}

function findBest(
  words: readonly EntryWord[],
  matchOnce: (text: string) => number,
): { readonly worth: number; readonly word: EntryWord } | undefined {
  let best: { readonly worth: number; readonly word: EntryWord } | undefined
  for (const word of words) {
    const worth = word.worth * matchOnce(word.text)
    if (worth > (best?.worth ?? 0)) best = { worth, word }
  }
  return best
}
