import type { TextEdit } from '../text/text-edit.ts'
import { type Extent, extentOf, isOpenEnd } from './edit-extent.ts'
import {
  isFirstOnLine,
  lineEnd,
  lineStart,
  type Sheet,
  skipBlanks,
  skipSpace,
} from './edit-lines.ts'
import { childEnd, childStart, sizeOf } from './edit-place.ts'
import { splice } from './edit-splice.ts'
import { indentLines } from './emit-value.ts'
import type { YamlMapping, YamlNode, YamlSequence } from './tree.ts'

/** Lines for one child of a block collection, counted from the column of its dash or key. */
export type ChildLines = {
  readonly lines: readonly string[]
  /** The line end behind the last line is part of a value: a literal that keeps its end. */
  readonly open: boolean
}

/** A place in a collection: before the child at `index`, behind the last when that is their number. */
export type Gap = { readonly collection: YamlMapping | YamlSequence; readonly index: number }

/**
 * Puts a child into a block collection that is not empty. With `spaced`, a blank line parts it from
 * its neighbour.
 */
export function insertBlockChild(
  sheet: Sheet,
  { collection, index }: Gap,
  child: ChildLines,
  spaced: boolean,
): TextEdit[] {
  const blank = spaced ? [''] : []
  if (index >= sizeOf(collection)) {
    const last = extentOf(sheet, collection, sizeOf(collection) - 1)
    const lines = [...blank, ...indentLines(child.lines, last.column)]
    return appendLines(sheet, last.end, lines, child.open)
  }
  const next = extentOf(sheet, collection, index)
  if (!next.ownLine) return [insertInLine(sheet, next, child.lines)]
  const lines = [...indentLines(child.lines, next.column), ...blank, '']
  return [splice(sheet, next.start, next.start, lines.join(sheet.newline))]
}

/** Before a child that stands behind a dash: the dash now belongs to the new one. */
function insertInLine(sheet: Sheet, next: Extent, lines: readonly string[]): TextEdit {
  const [first = '', ...rest] = lines
  const below = [...indentLines(rest, next.column), ' '.repeat(next.column)]
  return splice(sheet, next.mark, next.mark, [first, ...below].join(sheet.newline))
}

/** Puts whole lines at the begin of a line, or at the end of the text, whose lines stay as they are. */
export function appendLines(
  sheet: Sheet,
  at: number,
  lines: readonly string[],
  open: boolean,
): TextEdit[] {
  if (!isOpenEnd(sheet, at)) return [splice(sheet, at, at, [...lines, ''].join(sheet.newline))]
  const closing = open ? [''] : []
  return [
    ...keepOpenLiteral(sheet),
    splice(sheet, at, at, ['', ...lines, ...closing].join(sheet.newline)),
  ]
}

/**
 * A literal that ends with the text, without a line end, has none in its value (yaml.v3 reads it
 * so); before lines follow, its header must say that.
 */
export function keepOpenLiteral(sheet: Sheet): TextEdit[] {
  const leaf = lastLeaf(sheet.document.root)
  if (leaf?.kind !== 'scalar' || (leaf.style !== 'literal' && leaf.style !== 'folded')) return []
  if (leaf.range.end < sheet.text.length) return []
  const header = /^[|>][0-9+-]*/.exec(sheet.text.slice(leaf.range.start))?.[0] ?? ''
  const stripped = `${header.replace('+', '')}-`
  if (header.includes('-')) return []
  return [splice(sheet, leaf.range.start, leaf.range.start + header.length, stripped)]
}

function lastLeaf(node: YamlNode | undefined): YamlNode | undefined {
  if (node?.kind === 'mapping' && !node.flow) return lastLeaf(node.entries.at(-1)?.value)
  if (node?.kind === 'sequence' && !node.flow) return lastLeaf(node.items.at(-1))
  return node
}

/** Text for one child of a flow collection; a comment goes behind it when it has its own line. */
type FlowText = { readonly text: string; readonly comment: string | undefined }

/** Puts a child into a flow collection; undefined when there is no line for the comment to end. */
export function insertFlowChild(
  sheet: Sheet,
  { collection, index }: Gap,
  child: FlowText,
  padding: string,
): TextEdit[] | undefined {
  const size = sizeOf(collection)
  if (size > 0 && index >= size) return appendToFlow(sheet, collection, child)
  const start = childStart(collection, index)
  if (size > 0 && isFirstOnLine(sheet, start)) {
    const behind = child.comment === undefined ? '' : ` ${child.comment}`
    return [splice(sheet, start, start, `${child.text},${behind}${lineGap(sheet, start)}`)]
  }
  if (child.comment !== undefined) return undefined
  if (size === 0) return [fillFlow(sheet, collection, child.text, padding)]
  return [splice(sheet, start, start, `${child.text}, `)]
}

function fillFlow(
  sheet: Sheet,
  collection: YamlMapping | YamlSequence,
  text: string,
  padding: string,
): TextEdit {
  const start = collection.range.start + 1
  const end = collection.range.end - 1
  const inside = sheet.text.slice(start, end)
  if (!/^[ \t]*$/.test(inside)) return splice(sheet, start, start, `${padding}${text}`)
  const around = inside === '' ? padding : ' '
  return splice(sheet, start, end, around + text + around)
}

function appendToFlow(
  sheet: Sheet,
  collection: YamlMapping | YamlSequence,
  { text, comment }: FlowText,
): TextEdit[] | undefined {
  const last = sizeOf(collection) - 1
  const start = childStart(collection, last)
  const end = childEnd(collection, last)
  const comma = skipSpace(sheet, end)
  const trailing = sheet.text[comma] === ','
  const after = trailing ? comma + 1 : end
  const ink = skipBlanks(sheet, after)
  const rest = lineEnd(sheet, after)
  const commentBehind = sheet.comments.has(ink)
  const ownLines =
    isFirstOnLine(sheet, start) &&
    (comment !== undefined || (last > 0 && isFirstOnLine(sheet, childStart(collection, 0))))
  if (commentBehind || (ownLines && ink === rest)) {
    const behind = comment === undefined ? '' : ` ${comment}`
    const line = `${lineGap(sheet, start)}${text}${trailing ? ',' : ''}${behind}`
    const newLine = splice(sheet, rest, rest, line)
    return trailing ? [newLine] : [splice(sheet, end, end, ','), newLine]
  }
  if (comment !== undefined) return undefined
  if (trailing) return [splice(sheet, after, after, ` ${text},`)]
  return [splice(sheet, end, end, `, ${text}`)]
}

/** A line end and the indentation of the line that holds an offset. */
function lineGap(sheet: Sheet, offset: number): string {
  const start = lineStart(sheet, offset)
  return sheet.newline + sheet.text.slice(start, skipBlanks(sheet, start))
}
