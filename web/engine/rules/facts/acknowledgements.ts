import type { Finding } from '../../blueprint/analysis.ts'
import type { ModuleId } from '../../blueprint/model.ts'
import type { ModuleIndex } from '../../blueprint/module-index.ts'
import type { YamlDocument } from '../../document/document.ts'
import type { Range } from '../../text/span.ts'

/** Whether a person has said beside one of the modules concerned that a finding is fine. */
export type Acknowledgements = (finding: Pick<Finding, 'code' | 'nodes'>) => boolean

/**
 * Reads comments such as `# cyanotype: ack packer-nat-unknown, source-local`. They count for the
 * module whose lines they stand in, or directly above.
 */
export function readAcknowledgements(
  { text, comments }: YamlDocument,
  { modules }: ModuleIndex,
): Acknowledgements {
  const codes = new Map<ModuleId, Set<string>>()
  for (const { range } of comments) {
    const named = acknowledgedCodes(text.slice(range.start, range.end))
    if (named.length === 0) continue
    const place = besideOf(text, range)
    const module = modules.find(({ use: { span } }) => span.start <= place && place <= span.end)
    if (module === undefined) continue
    codes.set(module.id, new Set([...(codes.get(module.id) ?? []), ...named]))
  }
  return ({ code, nodes }) => nodes.some((id) => codes.get(id)?.has(code))
}

function acknowledgedCodes(comment: string): readonly string[] {
  const list = /^#\s*cyanotype:\s*ack\s+(.+)$/.exec(comment.trim())?.[1]
  return list?.split(/[\s,]+/).filter((code) => code !== '') ?? []
}

/**
 * The offset that says which module a comment belongs to: for one at the end of a line that line;
 * for one on a line of its own the next line with text, or the one before when the next stands
 * further out.
 */
function besideOf(text: string, { start, end }: Range): number {
  const lineStart = startOfLine(text, start)
  const column = start - lineStart
  if (text.slice(lineStart, start).trim() !== '') return contentOf(text, lineStart)
  const below = nextTextLine(text, end)
  if (below !== undefined && indentOf(text, below) >= column) return contentOf(text, below)
  return contentOf(text, previousTextLine(text, lineStart) ?? lineStart)
}

function nextTextLine(text: string, from: number): number | undefined {
  for (let at = text.indexOf('\n', from) + 1; at > 0; at = text.indexOf('\n', at) + 1) {
    if (hasText(text, at)) return at
  }
  return undefined
}

function previousTextLine(text: string, from: number): number | undefined {
  for (let at = from; at > 0; ) {
    at = startOfLine(text, at - 1)
    if (hasText(text, at)) return at
  }
  return undefined
}

/** The line is neither blank nor a comment only. */
function hasText(text: string, lineStart: number): boolean {
  return /^[^\S\n]*[^\s#]/.test(lineAt(text, lineStart))
}

function indentOf(text: string, lineStart: number): number {
  return /^ */.exec(lineAt(text, lineStart))?.[0].length ?? 0
}

/** Where the first key or value of a line begins; the dash of a list item does not count. */
function contentOf(text: string, lineStart: number): number {
  return lineStart + (/^ *(?:- +)*/.exec(lineAt(text, lineStart))?.[0].length ?? 0)
}

function lineAt(text: string, start: number): string {
  const end = text.indexOf('\n', start)
  return end < 0 ? text.slice(start) : text.slice(start, end)
}

function startOfLine(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1
}
