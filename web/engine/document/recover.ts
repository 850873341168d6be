import { type Composition, composeDocument } from './composer.ts'
import { Scanner } from './scanner.ts'
import type { Failure } from './token.ts'
import type { YamlNode } from './tree.ts'

/** Larger texts are not tried: every attempt reads the whole text again. */
const LONGEST = 256 * 1024
const MOST_ATTEMPTS = 8

/**
 * What can be known of a text that yaml.v3 refuses: the entry in which reading stopped is blanked
 * out, without moving anything else, and the rest is read again; each time it stops once more at
 * the same place, the entry around it goes too. The tree is for outlines and completions, never to
 * be written back. `first` is what was read up to the failure.
 */
export function recoverTree(text: string, first: Composition): YamlNode | undefined {
  let { root, failure } = first
  if (text.length > LONGEST) return root
  let masked = text
  let blanked: Lines | undefined
  for (let attempt = 0; attempt < MOST_ATTEMPTS && failure !== undefined; attempt++) {
    const line = lineAround(text, Math.min(stoppedAt(failure), text.length - 1))
    const isSame = blanked !== undefined && line.start <= blanked.end && blanked.start <= line.end
    blanked = isSame && blanked !== undefined ? entryAround(text, blanked) : line
    masked = blankOut(masked, blanked)
    const next = composeDocument(new Scanner(masked, undefined))
    root = next.root ?? root
    failure = next.failure
  }
  return root
}

type Lines = { readonly start: number; readonly end: number }

const unclosed: ReadonlySet<string> = new Set([
  'unfinished-quote',
  'no-colon',
  'no-comma-or-bracket',
  'no-comma-or-brace',
])

/** Where the mistake most likely is: at the start of what has no end, else where it stopped. */
function stoppedAt({ problem, context, at }: Failure): number {
  return unclosed.has(problem) && context !== undefined ? context.offset : at.offset
}

/** The line that an offset lies on, without its break. */
function lineAround(text: string, offset: number): Lines {
  // Before 0 `lastIndexOf` would look at 0.
  const start = offset <= 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1
  const end = text.indexOf('\n', offset)
  return { start, end: end < 0 ? text.length : end }
}

/** The lines with the next smaller indentation above, down to the end of what is deeper. */
function entryAround(text: string, lines: Lines): Lines {
  const depth = indentationOf(text, lines.start)
  let { start, end } = lines
  while (start > 0) {
    start = lineAround(text, start - 1).start
    if (!isEmptyLine(text, start) && indentationOf(text, start) < Math.max(depth, 1)) break
  }
  const limit = indentationOf(text, start)
  while (end < text.length) {
    const next = end + 1
    if (!isEmptyLine(text, next) && indentationOf(text, next) <= limit) break
    end = lineAround(text, next).end
  }
  return { start, end }
}

function indentationOf(text: string, lineStart: number): number {
  let at = lineStart
  while (text[at] === ' ') at++
  return at - lineStart
}

function isEmptyLine(text: string, lineStart: number): boolean {
  const line = lineAround(text, lineStart)
  return /^\s*(?:#.*)?$/.test(text.slice(line.start, line.end))
}

function blankOut(text: string, { start, end }: Lines): string {
  return text.slice(0, start) + text.slice(start, end).replace(/[^\r\n]/g, ' ') + text.slice(end)
}
