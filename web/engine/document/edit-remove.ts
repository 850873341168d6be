import type { Path } from '../diagnostic/diagnostic.ts'
import type { TextEdit } from '../text/text-edit.ts'
import { type Plan, type Refused, refuse } from './edit-change.ts'
import { type Extent, extentOf, isOpenEnd } from './edit-extent.ts'
import {
  findComment,
  hasComment,
  isBlankLine,
  isFirstOnLine,
  lineEnd,
  lineStart,
  nextLine,
  previousLine,
  type Sheet,
  skipBlanks,
  skipSpace,
} from './edit-lines.ts'
import { childEnd, childStart, lookUp, type Owner, type Place, sizeOf } from './edit-place.ts'
import { shapeOfNode } from './edit-shape.ts'
import { addressOf, changeShape, dropChild } from './edit-shape-at.ts'
import { splice } from './edit-splice.ts'
import type { YamlMapping, YamlNode, YamlScalar, YamlSequence } from './tree.ts'

/** Takes the key or item at a path out, with the collections that would be empty without it. */
export function planRemove(sheet: Sheet, root: YamlNode, path: Path): Plan | Refused {
  const found = lookUp(root, path)
  if (found.kind === 'alias' || found.kind === 'merged') return refuse('shared')
  if (found.kind !== 'found') return refuse('not-there')
  const owner = outermostRemoved(found.place)
  if (owner === undefined) return refuse('whole-document')
  const shape = changeShape(shapeOfNode(root), addressOf(owner.place), dropChild(owner.index))
  const edits = removeButComments(sheet, owner, found.place) ?? removeChild(sheet, owner)
  return { kind: 'plan', edits, shape }
}

/**
 * A collection that goes with its last child leaves the comments that stand apart above that child:
 * they may be modules that somebody has put out of use. Undefined where there are none.
 */
function removeButComments(sheet: Sheet, outer: Owner, { owner }: Place): TextEdit[] | undefined {
  const list = owner?.place.owner
  if (owner === undefined || list === undefined || owner === outer) return undefined
  if (outer.collection.flow || list.collection.flow || owner.collection.flow) return undefined
  const whole = extentOf(sheet, outer.collection, outer.index)
  const child = extentOf(sheet, owner.collection, owner.index)
  const kept = nextLine(sheet, extentOf(sheet, list.collection, list.index).mark)
  if (!whole.ownLine || kept >= child.start || !hasComment(sheet, kept, child.start)) {
    return undefined
  }
  let end = child.start
  let above = previousLine(sheet, end)
  while (above !== undefined && above > kept && isBlankLine(sheet, above)) {
    end = above
    above = previousLine(sheet, end)
  }
  return [splice(sheet, whole.start, kept, ''), splice(sheet, end, whole.end, '')]
}

/**
 * The place that goes when a place is removed: a collection goes with its last child. Undefined
 * when that would be the whole document.
 */
function outermostRemoved(place: Place): Owner | undefined {
  const { owner } = place
  if (owner === undefined) return undefined
  return sizeOf(owner.collection) > 1 ? owner : outermostRemoved(owner.place)
}

/** Takes a child out of a collection that keeps others. */
function removeChild(sheet: Sheet, { collection, index }: Owner): TextEdit[] {
  if (collection.flow) return removeFlowChild(sheet, collection, index)
  const extent = extentOf(sheet, collection, index)
  return extent.ownLine
    ? [removeLines(sheet, extent, index === 0)]
    : [removeBehindDash(sheet, collection, index, extent)]
}

/** Whole lines, and one blank line where two would meet or one would open the collection. */
function removeLines(sheet: Sheet, { start, end }: Extent, isFirst: boolean): TextEdit {
  const above = previousLine(sheet, start)
  const blankAbove = above !== undefined && isFreeBlank(sheet, above)
  if (isOpenEnd(sheet, end)) return splice(sheet, openStart(sheet, start), end, '')
  if (blankAbove && end >= sheet.text.length) return splice(sheet, above, end, '')
  if (keepsLinesBehind(sheet, start)) return splice(sheet, start, skipBlankLines(sheet, end), '')
  const blankBelow = end < sheet.text.length && isBlankLine(sheet, end)
  const both = blankBelow && (blankAbove || isFirst)
  return splice(sheet, start, both ? nextLine(sheet, end) : end, '')
}

/** Whether blank lines would become a part of the literal that ends above a line. */
function keepsLinesBehind(sheet: Sheet, line: number): boolean {
  const leaf = blockScalarAbove(sheet, line)
  return leaf !== undefined && /^[|>]\d?\+/.test(sheet.text.slice(leaf.range.start))
}

function skipBlankLines(sheet: Sheet, line: number): number {
  let at = line
  while (at < sheet.text.length && isBlankLine(sheet, at)) at = nextLine(sheet, at)
  return at
}

/** A blank line that no literal keeps as a part of its text. */
function isFreeBlank(sheet: Sheet, line: number): boolean {
  if (!isBlankLine(sheet, line)) return false
  const leaf = leafBefore(sheet.document.root, line)
  return leaf === undefined || leaf.range.end < line
}

/** The last line goes with the line end before it, unless that belongs to a value. */
function openStart(sheet: Sheet, start: number): number {
  const above = previousLine(sheet, start)
  if (above === undefined || blockScalarAbove(sheet, start) !== undefined) return start
  return lineEnd(sheet, above)
}

/** The literal or folded scalar whose last line is right above a line. */
function blockScalarAbove(sheet: Sheet, line: number): YamlScalar | undefined {
  const leaf = leafBefore(sheet.document.root, line)
  if (leaf?.kind !== 'scalar' || (leaf.style !== 'literal' && leaf.style !== 'folded')) {
    return undefined
  }
  return nextLine(sheet, leaf.range.end) >= line ? leaf : undefined
}

/** The last leaf, or collection in brackets, that begins before an offset. */
function leafBefore(node: YamlNode | undefined, offset: number): YamlNode | undefined {
  if (node === undefined || node.range.start >= offset) return undefined
  if (node.kind === 'alias' || node.kind === 'scalar' || node.flow) return node
  const children = node.kind === 'mapping' ? node.entries.map(({ value }) => value) : node.items
  for (const child of [...children].reverse()) {
    const leaf = leafBefore(child, offset)
    if (leaf !== undefined) return leaf
  }
  return undefined
}

/** The first key of a list item: what follows takes its place behind the dash. */
function removeBehindDash(
  sheet: Sheet,
  collection: YamlMapping | YamlSequence,
  index: number,
  { mark, contentEnd }: Extent,
): TextEdit {
  const next = extentOf(sheet, collection, index + 1)
  const ownEnd = lineEnd(sheet, contentEnd)
  if (!hasComment(sheet, ownEnd, next.mark)) return splice(sheet, mark, next.mark, '')
  return splice(sheet, trimLeft(sheet, mark), ownEnd, '')
}

function trimLeft(sheet: Sheet, offset: number): number {
  let at = offset
  while (sheet.text[at - 1] === ' ') at--
  return at
}

function removeFlowChild(
  sheet: Sheet,
  collection: YamlMapping | YamlSequence,
  index: number,
): TextEdit[] {
  const start = childStart(collection, index)
  const end = childEnd(collection, index)
  const comma = skipSpace(sheet, end)
  const after = sheet.text[comma] === ',' ? comma + 1 : end
  const isLast = index === sizeOf(collection) - 1
  const lineRest = skipBlanks(sheet, after)
  const wholeLines =
    isFirstOnLine(sheet, start) &&
    (lineRest === lineEnd(sheet, after) || findComment(sheet, lineRest, lineRest + 1) !== undefined)
  if (wholeLines) {
    const lines = splice(sheet, lineStart(sheet, start), nextLine(sheet, after), '')
    return isLast && after === end
      ? [...removeCommaBefore(sheet, collection, index), lines]
      : [lines]
  }
  if (!isLast) {
    const next = childStart(collection, index + 1)
    return [splice(sheet, start, hasComment(sheet, after, next) ? lineRest : next, '')]
  }
  const previous = childEnd(collection, index - 1)
  if (!hasComment(sheet, previous, start)) {
    return [splice(sheet, previous, after === end ? end : comma, '')]
  }
  return [...removeCommaBefore(sheet, collection, index), splice(sheet, start, after, '')]
}

function removeCommaBefore(
  sheet: Sheet,
  collection: YamlMapping | YamlSequence,
  index: number,
): TextEdit[] {
  const comma = skipSpace(sheet, childEnd(collection, index - 1))
  return sheet.text[comma] === ',' ? [splice(sheet, comma, comma + 1, '')] : []
}
