import { openingsIn } from './script-openings.ts'

export type ShellPart = {
  readonly kind:
    | 'plain'
    | 'comment'
    | 'quoted'
    | 'word'
    | 'variable'
    | 'expression'
    | 'escaped'
    | 'stray'
  readonly text: string
}

type Mark = {
  readonly kind: Exclude<ShellPart['kind'], 'plain'>
  readonly start: number
  readonly end: number
}

const words = [
  'if|then|elif|else|fi|for|in|do|done|while|until|case|esac|function|return|exit',
  'export|local|set|unset|source|echo|cd|sudo|trap|shift|readonly|eval|exec|break|continue',
].join('|')

/** What the shell makes of a script; a text within `((…))` is the toolkit's as a whole. */
const pattern = new RegExp(
  [
    '(?<expression>\\(\\((?=.*(?:var|module)\\.)[^\\n]*?\\)\\))',
    '(?<comment>(?<=^|[\\s;])#[^\\n]*)',
    '(?<quoted>\'[^\'\\n]*\'|"(?:\\\\[^\\n]|[^"\\\\\\n])*"?)',
    '(?<variable>\\$(?:\\{[^}\\n]*\\}|\\w+|[@*#?$!-]))',
    `(?<word>(?<![\\w./-])(?:${words})(?![\\w./-]))`,
  ].join('|'),
  'gm',
)

const kinds = ['expression', 'comment', 'quoted', 'variable', 'word'] as const

/**
 * A script cut into parts that show in colours of their own; together they are the script. What the
 * toolkit reads shows as such inside of quotes and comments too.
 */
export function shellParts(script: string): readonly ShellPart[] {
  const parts: ShellPart[] = []
  let end = 0
  for (const mark of overlay(shellMarks(script), openingsIn(script))) {
    if (mark.start > end) parts.push({ kind: 'plain', text: script.slice(end, mark.start) })
    parts.push({ kind: mark.kind, text: script.slice(mark.start, mark.end) })
    end = mark.end
  }
  if (end < script.length) parts.push({ kind: 'plain', text: script.slice(end) })
  return parts
}

function shellMarks(script: string): readonly Mark[] {
  return [...script.matchAll(pattern)].flatMap(({ index, groups, 0: { length } }) => {
    const kind = kinds.find((name) => groups?.[name] !== undefined)
    return kind === undefined ? [] : [{ kind, start: index, end: index + length }]
  })
}

/** The upper marks, and what they leave of the lower ones, in order. */
function overlay(lower: readonly Mark[], upper: readonly Mark[]): readonly Mark[] {
  const marks: Mark[] = [...upper]
  let first = 0
  for (const { kind, start, end } of lower) {
    while ((upper[first]?.end ?? Number.POSITIVE_INFINITY) <= start) first++
    let from = start
    for (let next = first; (upper[next]?.start ?? end) < end; next++) {
      const cover = upper[next]
      if (cover === undefined) break
      if (cover.start > from) marks.push({ kind, start: from, end: cover.start })
      from = Math.max(from, cover.end)
    }
    if (from < end) marks.push({ kind, start: from, end })
  }
  return marks.sort((one, other) => one.start - other.start)
}
