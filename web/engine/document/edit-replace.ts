import type { Range } from '../text/span.ts'
import type { TextEdit } from '../text/text-edit.ts'
import { extentOf, valueSlot } from './edit-extent.ts'
import { isFirstOnLine, lineEnd, type Sheet, skipBlanks } from './edit-lines.ts'
import type { Material } from './edit-material.ts'
import { childStart, endOf, isInFlow, type Owner, type Place } from './edit-place.ts'
import { keepScalarStyle, type Restyled } from './edit-scalar-style.ts'
import { splice } from './edit-splice.ts'
import type { FileStyle } from './edit-style.ts'
import { indentLines } from './emit-value.ts'
import type { YamlNode } from './tree.ts'

/** The parts of the text that an old value takes up. */
type Room = {
  /** In the line of the key or dash. */
  readonly head: Range
  /** Whole lines below, from the end of a line to the end of another. */
  readonly body: Range
}

/**
 * Puts another value in the place of a value: in its style when that fits, behind the same colon or
 * dash, before the same trailing comment. The anchor stays, a tag goes. Undefined when the place is
 * inside brackets and the value needs block style.
 */
export function replaceValue(
  sheet: Sheet,
  style: FileStyle,
  place: Place,
  material: Material,
): TextEdit[] | undefined {
  const { node, owner } = place
  if (owner === undefined) return undefined
  const inFlow = isInFlow(place)
  const column = inFlow ? 0 : parentColumn(sheet, owner)
  const kept =
    node.kind === 'scalar' &&
    node.tag === undefined &&
    material.string !== undefined &&
    !isEmpty(node)
      ? keepScalarStyle(node, material.string, { sheet, style, inFlow, parentColumn: column })
      : undefined
  if (inFlow) {
    const head = kept?.head ?? material.flow
    return head === undefined ? undefined : [replaceInFlow(sheet, owner, node, head)]
  }
  const room = roomOf(sheet, owner, node)
  const behindDash = owner.collection.kind === 'sequence'
  const gap = behindDash ? dashGap(sheet, owner) : undefined
  const text = kept ?? layOut(material, style, column, gap)
  const head = (anchorOf(node) + text.head).trimEnd()
  return fillRoom(sheet, room, { ...text, head }, material.block.open)
}

function parentColumn(sheet: Sheet, { collection, index }: Owner): number {
  return extentOf(sheet, collection, index).column
}

function dashGap(sheet: Sheet, { collection, index }: Owner): number {
  const dash = valueSlot(sheet, collection, index)
  const start = childStart(collection, index)
  const gap = start - dash
  return gap > 0 && /^ +$/.test(sheet.text.slice(dash, start)) ? gap : 1
}

/** The lines of a value in the column of its collection; `gap` when it stands behind a dash. */
function layOut(
  { block }: Material,
  style: FileStyle,
  column: number,
  gap: number | undefined,
): Restyled {
  if (block.kind === 'inline') return { head: block.head, lines: indentLines(block.body, column) }
  if (gap !== undefined) {
    const [head = '', ...rest] = block.lines
    return { head, lines: indentLines(rest, column + 1 + gap) }
  }
  const step = block.kind === 'block-list' ? style.listStep : style.step
  return { head: '', lines: indentLines(block.lines, column + step) }
}

/** Nothing is written: only where the value would stand is known. */
export function isEmpty(node: YamlNode): boolean {
  return node.kind === 'scalar' && node.style === 'plain' && node.range.start === node.range.end
}

function roomOf(sheet: Sheet, owner: Owner, node: YamlNode): Room {
  const slot = valueSlot(sheet, owner.collection, owner.index)
  const isBlock = (node.kind === 'mapping' || node.kind === 'sequence') && !node.flow
  if (isBlock && isFirstOnLine(sheet, node.range.start)) {
    const at = node.properties?.end ?? slot
    const line = lineEnd(sheet, at)
    return { head: { start: at, end: at }, body: { start: line, end: node.range.end } }
  }
  if (node.kind === 'scalar' && (node.style === 'literal' || node.style === 'folded')) {
    const line = lineEnd(sheet, node.range.start)
    const header = /^[|>][0-9+-]*/.exec(sheet.text.slice(node.range.start, line))?.[0] ?? ''
    const { start } = headOf(sheet, node, slot)
    return {
      head: { start, end: node.range.start + header.length },
      body: { start: line, end: Math.max(line, node.range.end) },
    }
  }
  const head = headOf(sheet, node, slot)
  const line = lineEnd(sheet, head.end)
  return { head, body: { start: line, end: line } }
}

/** A tag belongs to the old value and goes with it; see `anchorOf` for an anchor beside it. */
function headOf(sheet: Sheet, node: YamlNode, slot: number): Range {
  if (node.tag !== undefined && node.properties !== undefined) {
    return { start: node.properties.start, end: endOf(node) }
  }
  if (!isEmpty(node)) return node.range
  const start = node.properties?.end ?? slot
  const end = skipBlanks(sheet, start)
  return { start, end: end === lineEnd(sheet, end) ? end : start }
}

/** The anchor that has to be written again because it stands beside a tag that goes. */
function anchorOf(node: YamlNode): string {
  return node.tag === undefined || node.anchor === undefined ? '' : `&${node.anchor} `
}

function fillRoom(sheet: Sheet, room: Room, text: Restyled, open: boolean): TextEdit[] {
  const { head, body } = room
  const before = sheet.text[head.start - 1] ?? ' '
  const space = text.head !== '' && !/[ \t\r\n]/.test(before) ? ' ' : ''
  const start = text.head === '' ? blanksBefore(sheet, head.start) : head.start
  const lines = text.lines.map((line) => sheet.newline + line).join('')
  const atOpenEnd = body.end === sheet.text.length && open && text.lines.length > 0
  const tail = lines + (atOpenEnd ? sheet.newline : '')
  const edits = [splice(sheet, start, head.end, space + text.head)]
  if (body.start < body.end || tail !== '') edits.push(splice(sheet, body.start, body.end, tail))
  return edits
}

/** The blanks in front of a value, when no comment and no line end are among them. */
function blanksBefore(sheet: Sheet, offset: number): number {
  let at = offset
  while (sheet.text[at - 1] === ' ' || sheet.text[at - 1] === '\t') at--
  return at
}

function replaceInFlow(sheet: Sheet, owner: Owner, node: YamlNode, text: string): TextEdit {
  const slot = valueSlot(sheet, owner.collection, owner.index)
  const { start, end } = headOf(sheet, node, slot)
  if (!isEmpty(node) || node.tag !== undefined)
    return splice(sheet, start, end, anchorOf(node) + text)
  const colon = owner.collection.kind === 'mapping' && sheet.text[slot - 1] !== ':' ? ':' : ''
  return splice(sheet, start, end, `${colon} ${text}`)
}
