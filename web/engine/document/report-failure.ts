import type { SyntaxProblem } from '../diagnostic/codes/yaml-codes.ts'
import type { Collector } from '../diagnostic/collector.ts'
import type { Related } from '../diagnostic/diagnostic.ts'
import { makeLineTable, offsetAt, positionAt } from '../text/line-table.ts'
import { type FileId, makeSpan, type Range, type Span } from '../text/span.ts'
import { isBlank, isBreak } from './character.ts'
import { deepestNode, mostNodes } from './composer.ts'
import type { Failure } from './token.ts'

type PlainCode = 'yaml-syntax' | 'yaml-tab' | 'yaml-directive' | 'yaml-anchor'

const codes: ReadonlyMap<SyntaxProblem, PlainCode> = new Map<SyntaxProblem, PlainCode>([
  ['tab', 'yaml-tab'],
  ['tab-in-plain', 'yaml-tab'],
  ['tab-in-block-scalar', 'yaml-tab'],
  ['directive-name', 'yaml-directive'],
  ['directive-version', 'yaml-directive'],
  ['unknown-directive', 'yaml-directive'],
  ['other-version', 'yaml-directive'],
  ['second-version', 'yaml-directive'],
  ['second-tag-handle', 'yaml-directive'],
  ['text-behind-directive', 'yaml-directive'],
  ['anchor-name', 'yaml-anchor'],
  ['alias-name', 'yaml-anchor'],
])

/**
 * The finding for a text that yaml.v3 refuses. Its span begins on the line that gcluster names,
 * which is often one line early, and ends behind the character where reading stopped.
 */
export function reportFailure(
  file: FileId,
  text: string,
  failure: Failure,
  collector: Collector,
): void {
  const { problem } = failure
  if (problem === 'control-character') return
  const stopped = makeSpan(file, failure.at.offset, Math.min(failure.at.offset + 1, text.length))
  const range = rangeOf(text, failure)
  const span = makeSpan(file, range.start, range.end)
  if (problem === 'too-deep') {
    collector.add({
      code: 'yaml-depth',
      args: { most: deepestNode },
      severity: 'error',
      span: stopped,
    })
  } else if (problem === 'too-many-nodes') {
    collector.add({
      code: 'yaml-nodes',
      args: { most: mostNodes },
      severity: 'error',
      span: stopped,
    })
  } else if (problem === 'flow-colon') {
    const args = { text: text.slice(stopped.start).match(/^[^\s,[\]{}]*/)?.[0] ?? '' }
    collector.add({ code: 'yaml-quote-this', args, severity: 'error', span })
  } else {
    const code = codes.get(problem) ?? 'yaml-syntax'
    const related = relatedTo(stopped, span)
    collector.add({ code, args: { problem }, severity: 'error', span, related })
  }
}

function relatedTo(stopped: Span, span: Span): readonly Related[] {
  if (stopped.start === span.start) return []
  return [{ span: stopped, what: 'end-of-reading' }]
}

/** From the line that gcluster names to the place where reading stopped. */
function rangeOf(text: string, failure: Failure): Range {
  const { context, at, problem } = failure
  const end = Math.min(at.offset + 1, text.length)
  const line = printedLine(failure)
  if (line === 0) return { start: at.offset, end }
  const table = makeLineTable(text)
  const onLine = [context, at].find(
    (mark) => mark !== undefined && positionAt(table, mark.offset).line === line,
  )
  const start = onLine?.offset ?? firstCharacter(text, offsetAt(table, { line, column: 1 }))
  if (problem === 'no-colon') return { start, end: endOfLine(text, start) }
  return { start, end: Math.max(start, end) }
}

/**
 * The line that gcluster prints (yaml.v3 `decode.go`, parser.fail): that of the context, counted
 * from 0, or if that is 0 of the problem, plus 1 for errors of the scanner; 0 means none. It
 * counts NEL, U+2028 and U+2029 as breaks, so that behind one it is not the line of an editor; the
 * number decides nevertheless, and `related` has the place.
 */
function printedLine({ stage, context, at }: Failure): number {
  const line = context !== undefined && context.line > 0 ? context.line : at.line
  return line === 0 || stage === 'reader' ? 0 : stage === 'scanner' ? line + 1 : line
}

function firstCharacter(text: string, lineStart: number): number {
  let at = lineStart
  while (at < text.length && isBlank(text.charCodeAt(at))) at++
  return at
}

function endOfLine(text: string, offset: number): number {
  let end = offset
  while (end < text.length && !isBreak(text.charCodeAt(end))) end++
  return end
}
