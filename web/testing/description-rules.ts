/** The words of one module: `schemas/descriptions/VERSION/PATH.json`. */
export type ModuleWords = {
  readonly purpose: string
  readonly when: string
  readonly needs: string
  readonly gives: string
  readonly inputs: Readonly<Record<string, string>>
  readonly outputs: Readonly<Record<string, string>>
}

/** What a text is about; type and default are empty where there is none. */
export type Subject = { readonly name: string; readonly type: string; readonly default: string }

/** A text that stands for an input or output, with where it stands. */
export type PlacedText = { readonly module: string; readonly name: string; readonly text: string }

/** A text may share fewer words in a row than this with the toolkit's. */
const RUN_LENGTH = 7
const LONGEST_LINE = 160

/** Words that say nothing by themselves. */
const EMPTY_WORDS = new Set(
  'a an and any are as at be by can for from has have if in into is it its no not null of on one or set that the their this to true false use used value when which whose with'.split(
    ' ',
  ),
)

/** What is wrong with the form of one line for an input or output, each in a few words. */
export function findFormFaults(text: string): readonly string[] {
  const plain = text.replace(/`[^`]*`/g, 'X')
  return [
    text.length > LONGEST_LINE && `longer than ${LONGEST_LINE} characters`,
    !/^[\x20-\x7e]+$/.test(text) && 'not one line of plain ASCII',
    !/^[A-Z0-9]/.test(plain) && 'no capital at the start',
    !text.endsWith('.') && 'no period at the end',
    /\bThis is\b/i.test(text) && 'says "This is"',
    / {2}|^ | $/.test(text) && 'stray blanks',
    plain.includes('`') && 'a backtick without its partner',
    /\w_\w|\$\{/.test(plain) && 'a name outside backticks',
  ].filter((fault) => fault !== false)
}

/** Whether a text has no word but those of the name, type and default of what it describes. */
export function saysNothingNew(text: string, subject: Subject): boolean {
  const known = new Set(wordsOf(Object.values(subject).join(' ')).map(stemOf))
  return wordsOf(text).every((word) => EMPTY_WORDS.has(word) || known.has(stemOf(word)))
}

/** The texts that stand for more than one name. */
export function findReusedTexts(texts: readonly PlacedText[]): readonly string[] {
  const first = new Map<string, PlacedText>()
  const reused: string[] = []
  for (const placed of texts) {
    const earlier = first.get(placed.text) ?? placed
    first.set(placed.text, earlier)
    if (earlier.name === placed.name) continue
    reused.push(`${placed.module} ${placed.name}: same as ${earlier.module} ${earlier.name}`)
  }
  return reused
}

/** All runs of seven words in texts that are not ours, with names in backticks and without. */
export function indexRuns(texts: Iterable<string>): ReadonlySet<string> {
  const runs = new Set<string>()
  for (const text of texts) {
    for (const run of runsOf(text)) runs.add(run)
    for (const run of runsOf(withoutNames(text))) runs.add(run)
  }
  return runs
}

/** The first run of seven words that a text shares with those of the index, names aside. */
export function findSharedRun(text: string, index: ReadonlySet<string>): string | undefined {
  return runsOf(withoutNames(text)).find((run) => index.has(run))
}

function runsOf(text: string): readonly string[] {
  const words = wordsOf(text)
  const starts = words.slice(0, Math.max(0, words.length - RUN_LENGTH + 1)).keys()
  return [...starts].map((start) => words.slice(start, start + RUN_LENGTH).join(' '))
}

function withoutNames(text: string): string {
  return text.replace(/`[^`\n]*`/g, ' ')
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[a-z0-9]+/g) ?? []
}

/** Singular and plural are the same word here. */
function stemOf(word: string): string {
  return word.replace(/(?<=..)s$/, '')
}
