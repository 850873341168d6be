import type { PaletteEntry } from './palette.ts'

/** Where a searched word was found. */
export type FoundIn =
  | 'name'
  | 'section'
  | 'keyword'
  | 'summary'
  | 'path'
  | 'input'
  | 'required-input'
  | 'output'

/** A word of an entry, in lower case. */
export type EntryWord = {
  readonly text: string
  /** What it is a word of: `enable_cloud_nat`. */
  readonly of: string
  readonly place: FoundIn
  /** What it is worth to find it. */
  readonly worth: number
}

/** All words of an entry, the most telling places first. */
export function wordsOf(entry: PaletteEntry): readonly EntryWord[] {
  const name = splitWords(entry.name)
  const required = new Set(entry.required)
  const others = entry.inputs.filter((input) => !required.has(input))
  return [
    // Of two names with the searched word the shorter one is more about it.
    ...wordsIn([entry.name], 'name', 100 + 50 / Math.max(1, name.length)),
    ...wordsIn([entry.section], 'section', 130),
    ...wordsIn([entry.keywords], 'keyword', 60),
    ...wordsIn([entry.summary], 'summary', 30),
    ...wordsIn([entry.category, entry.origin, entry.path], 'path', 30),
    ...wordsIn(entry.outputs, 'output', 12),
    ...wordsIn(entry.required, 'required-input', 11),
    ...wordsIn(others, 'input', 10),
  ]
}

/** Names as a whole, for queries that write one: `network_storage`, `startup-script`. */
export function namesOf(entry: PaletteEntry): readonly EntryWord[] {
  const required = new Set(entry.required)
  const whole = (names: readonly string[], place: FoundIn, worth: number): readonly EntryWord[] =>
    names.map((of) => ({ text: of.toLowerCase(), of, place, worth }))
  return [
    ...whole([entry.name, entry.path], 'name', 200),
    ...whole(entry.outputs, 'output', 60),
    ...whole(entry.required, 'required-input', 40),
    ...whole(
      entry.inputs.filter((input) => !required.has(input)),
      'input',
      30,
    ),
  ]
}

export function splitWords(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}

/** `filesystem` for `file-system`: some write as one word what others hyphenate. */
function joinedWords(text: string): readonly string[] {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)+/gu) ?? []).map((word) =>
    word.replaceAll('-', ''),
  )
}

function wordsIn(texts: readonly string[], place: FoundIn, worth: number): readonly EntryWord[] {
  const words = new Map<string, EntryWord>()
  for (const of of texts) {
    for (const text of [...splitWords(of), ...joinedWords(of)]) {
      if (!words.has(text)) words.set(text, { text, of, place, worth })
    }
  }
  return [...words.values()]
}
