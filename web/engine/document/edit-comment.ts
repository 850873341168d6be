import type { Path } from '../diagnostic/diagnostic.ts'
import type { YamlDocument } from './document.ts'
import { type Plan, type Refused, refuse } from './edit-change.ts'
import { extentOf } from './edit-extent.ts'
import { lineEnd, lineStart, makeSheet, nextLine, type Sheet } from './edit-lines.ts'
import { isInFlow, lookUp } from './edit-place.ts'
import type { Desk } from './edit-set.ts'
import { shapeOfNode } from './edit-shape.ts'
import { splice } from './edit-splice.ts'
import type { YamlNode } from './tree.ts'

/** Writes a comment line right above the item or key at a path, in its column. */
export function planComment(
  { sheet, root }: Desk,
  { path, text }: { readonly path: Path; readonly text: string },
): Plan | Refused {
  const found = lookUp(root, path)
  if (found.kind === 'alias' || found.kind === 'merged') return refuse('shared')
  if (found.kind !== 'found' || found.place.owner === undefined) return refuse('not-there')
  const { collection, index } = found.place.owner
  if (isInFlow(found.place) || /[\r\n]/.test(text)) return refuse('no-form')
  const { mark, column, ownLine } = extentOf(sheet, collection, index)
  if (!ownLine) return refuse('no-form')
  const at = lineStart(sheet, mark)
  const line = `${' '.repeat(column)}# ${text}${sheet.newline}`
  return { kind: 'plan', edits: [splice(sheet, at, at, line)], shape: shapeOfNode(root) }
}

/** Takes a comment line that stands above the item or key at a path out again. */
export function planRemoveComment(
  { sheet, root }: Desk,
  { path, text }: { readonly path: Path; readonly text: string },
): Plan | Refused {
  const line = findCommentLine(sheet, root, path, text)
  if (line === undefined) return refuse('not-there')
  const edits = [splice(sheet, line, nextLine(sheet, line), '')]
  return { kind: 'plan', edits, shape: shapeOfNode(root) }
}

/**
 * Makes the comment lines right above an item or key say this text, in its column; without any text
 * they go. Lines that say already what they are to say stay as they are written.
 */
export function planSetComments(
  { sheet, root }: Desk,
  { path, text }: { readonly path: Path; readonly text: string },
): Plan | Refused {
  const found = lookUp(root, path)
  if (found.kind === 'alias' || found.kind === 'merged') return refuse('shared')
  if (found.kind !== 'found' || found.place.owner === undefined) return refuse('not-there')
  const { collection, index } = found.place.owner
  if (isInFlow(found.place)) return refuse('no-form')
  const { mark, column, ownLine } = extentOf(sheet, collection, index)
  if (!ownLine) return refuse('no-form')
  const present = commentLinesAbove(sheet, root, path)
  const wanted = text.trim() === '' ? [] : text.trimEnd().split(/\r\n|[\r\n]/)
  const isKept = (line: CommentLine | undefined, said: string | undefined): boolean =>
    line !== undefined && said !== undefined && line.said === said
  let head = 0
  while (isKept(present[head], wanted[head])) head++
  let tail = 0
  const isFree = () => tail < Math.min(present.length, wanted.length) - head
  while (isFree() && isKept(present.at(-1 - tail), wanted.at(-1 - tail))) tail++
  const end = lineStart(sheet, mark)
  const from = present[head]?.start ?? end
  const to = present[present.length - tail]?.start ?? end
  const lines = wanted
    .slice(head, wanted.length - tail)
    .map((said) => `${' '.repeat(column)}${`# ${said}`.trimEnd()}${sheet.newline}`)
  return {
    kind: 'plan',
    edits: [splice(sheet, from, to, lines.join(''))],
    shape: shapeOfNode(root),
  }
}

/** What the comment lines right above items or keys say, a line each; empty without any. */
export function commentsAbove(document: YamlDocument, paths: readonly Path[]): readonly string[] {
  const { root } = document
  if (root === undefined) return paths.map(() => '')
  const sheet = makeSheet(document)
  return paths.map((path) =>
    commentLinesAbove(sheet, root, path)
      .map(({ said }) => said)
      .join('\n'),
  )
}

type CommentLine = {
  readonly start: number
  /** Without the `#` and the space behind it. */
  readonly said: string
}

function commentLinesAbove(sheet: Sheet, root: YamlNode, path: Path): readonly CommentLine[] {
  const found = lookUp(root, path)
  if (found.kind !== 'found' || found.place.owner === undefined) return []
  if (isInFlow(found.place)) return []
  const { collection, index } = found.place.owner
  const { start, mark } = extentOf(sheet, collection, index)
  const lines: CommentLine[] = []
  for (let line = start; line < lineStart(sheet, mark); line = nextLine(sheet, line)) {
    const said = sheet.text.slice(line, lineEnd(sheet, line)).trim().replace(/^# ?/, '')
    lines.push({ start: line, said })
  }
  return lines
}

/** Whether a comment line with this text stands above the item or key at a path. */
export function hasCommentAbove(document: YamlDocument, path: Path, text: string): boolean {
  const { root } = document
  return root !== undefined && findCommentLine(makeSheet(document), root, path, text) !== undefined
}

/** The begin of the line, among the comment lines that belong to an item or key. */
function findCommentLine(
  sheet: Sheet,
  root: YamlNode,
  path: Path,
  text: string,
): number | undefined {
  const found = lookUp(root, path)
  if (found.kind !== 'found' || found.place.owner === undefined) return undefined
  if (isInFlow(found.place)) return undefined
  const { collection, index } = found.place.owner
  const { start, mark } = extentOf(sheet, collection, index)
  for (let line = start; line < lineStart(sheet, mark); line = nextLine(sheet, line)) {
    if (sheet.text.slice(line, lineEnd(sheet, line)).trim() === `# ${text}`) return line
  }
  return undefined
}
