import type { Path } from '../diagnostic/diagnostic.ts'
import { applyEdits } from '../text/text-edit.ts'
import { type Refused, refuse } from './edit-change.ts'
import { extentOf, isOpenEnd } from './edit-extent.ts'
import { keepOpenLiteral } from './edit-insert.ts'
import { hasComment, type Sheet, skipBlanks } from './edit-lines.ts'
import { isOpen, plainOfNode } from './edit-material.ts'
import { endOf, isInFlow, lookUp, type Owner, startOf } from './edit-place.ts'
import type { Child, Desk } from './edit-set.ts'
import { shapeOfNode } from './edit-shape.ts'
import { emitBlock, emitFlow, itemLines, type PlainValue, usualStyle } from './emit-value.ts'
import type { YamlNode } from './tree.ts'

/** An item with its comments, to be put into another list as it is. */
export function cutItem(desk: Desk, path: Path): Child | Refused {
  const found = lookUp(desk.root, path)
  if (found.kind === 'alias' || found.kind === 'merged') return refuse('shared')
  if (found.kind !== 'found') return refuse('not-there')
  const { node, owner } = found.place
  if (owner?.collection.kind !== 'sequence') return refuse('not-there')
  return isInFlow(found.place) ? cutFlowItem(desk, node) : cutBlockItem(desk, owner, node)
}

function cutBlockItem({ sheet, style }: Desk, owner: Owner, node: YamlNode): Child | Refused {
  const { start, end } = extentOf(sheet, owner.collection, owner.index)
  const isCommented = hasComment(sheet, start, end)
  const plain = isCommented ? undefined : plainAsWritten(node)
  const shape = shapeOfNode(node)
  const emitted = plain === undefined ? undefined : emitFlow(plain, style)
  const flow = isCommented ? undefined : (flowAsWritten(sheet, node) ?? emitted)
  if (style.literals || plain === undefined) {
    return { lines: cutLines(sheet, owner), open: isOpen(node), flow, shape }
  }
  const block = emitBlock(plain, style)
  return block === undefined
    ? refuse('no-form')
    : { lines: itemLines(block), open: block.open, flow, shape }
}

function cutFlowItem({ sheet, style }: Desk, node: YamlNode): Child | Refused {
  const flow = sheet.text.slice(startOf(node), endOf(node))
  const comment = commentBehind(sheet, endOf(node))
  const shape = shapeOfNode(node)
  const common = { flow, shape, ...(comment === undefined ? {} : { comment }) }
  if (!/[\r\n]/.test(flow)) {
    const line = comment === undefined ? `- ${flow}` : `- ${flow} ${comment}`
    return { ...common, lines: [line], open: false }
  }
  const plain = hasComment(sheet, startOf(node), endOf(node)) ? undefined : plainAsWritten(node)
  const block = plain === undefined ? undefined : emitBlock(plain, style)
  return block === undefined
    ? { ...common, lines: [`- ${flow}`], open: false }
    : { ...common, lines: itemLines(block), open: block.open }
}

/** What stands in brackets on one line can stand in others as it is. */
function flowAsWritten(sheet: Sheet, node: YamlNode): string | undefined {
  if ((node.kind !== 'mapping' && node.kind !== 'sequence') || !node.flow) return undefined
  const text = sheet.text.slice(startOf(node), endOf(node))
  return /[\r\n]/.test(text) ? undefined : text
}

/**
 * An item as data, where that is written with the same words: `010` would become `8`, but is an id
 * of three digits to the toolkit.
 */
function plainAsWritten(node: YamlNode): PlainValue | undefined {
  return keepsWords(node) ? plainOfNode(node) : undefined
}

function keepsWords(node: YamlNode): boolean {
  switch (node.kind) {
    case 'alias':
      return true
    case 'sequence':
      return node.items.every(keepsWords)
    case 'mapping':
      return node.entries.every(({ value }) => keepsWords(value))
    case 'scalar': {
      const plain = plainOfNode(node)
      const isWord = typeof plain === 'string' || plain === null || plain === undefined
      return isWord || emitFlow(plain, usualStyle) === node.text
    }
  }
}

/** The comment that ends the line of an item inside brackets. */
function commentBehind(sheet: Sheet, end: number): string | undefined {
  const comma = skipBlanks(sheet, end)
  const at = skipBlanks(sheet, sheet.text[comma] === ',' ? comma + 1 : comma)
  const commentEnd = sheet.comments.get(at)
  return commentEnd === undefined ? undefined : sheet.text.slice(at, commentEnd)
}

/** The lines of an item, counted from the column of its dash. */
function cutLines(sheet: Sheet, { collection, index }: Owner): readonly string[] {
  const { start, end, mark, column } = extentOf(sheet, collection, index)
  // Wherever the last lines of the text go, a line end will stand behind them.
  const closing = isOpenEnd(sheet, end) ? keepOpenLiteral(sheet) : []
  const text = applyEdits(sheet.text.slice(0, end), closing).slice(start)
  const lines = text.split(/\r\n|\r|\n/)
  if (lines.at(-1) === '' && end > mark) lines.pop()
  const indentation = new RegExp(`^ {0,${column}}`)
  return lines.map((line) => line.replace(indentation, ''))
}

/** The text of an item as a list of its own would hold it; undefined where there is none. */
export function itemText(desk: Desk, path: Path): string | undefined {
  const item = cutItem(desk, path)
  return 'kind' in item ? undefined : `${item.lines.join('\n')}\n`
}

/** Where a path leads after an item was put into the list at `to` before its item at `index`. */
export function pathAfterInsert(path: Path, to: Path, index: number | 'last'): Path {
  const inList = to.length < path.length && to.every((step, depth) => path[depth] === step)
  const at = path[to.length]
  if (!inList || typeof at !== 'number' || index === 'last' || index > at) return path
  return [...path.slice(0, to.length), at + 1, ...path.slice(to.length + 1)]
}

/** Whether moving an item there would leave it where it is. */
export function isSamePlace(path: Path, to: Path, index: number | 'last', node: YamlNode): boolean {
  const own = path.at(-1)
  if (path.length !== to.length + 1 || !to.every((step, depth) => path[depth] === step))
    return false
  const last = node.kind === 'sequence' ? node.items.length : 0
  const target = index === 'last' ? last : index
  return typeof own === 'number' && (target === own || target === own + 1)
}
