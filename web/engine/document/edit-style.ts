import {
  columnOf,
  commentColumn,
  isBlankLine,
  isFirstOnLine,
  lineStart,
  previousLine,
  type Sheet,
} from './edit-lines.ts'
import { childStart, keyText, sizeOf } from './edit-place.ts'
import { type EmitStyle, usualStyle } from './emit-value.ts'
import type { YamlMapping, YamlNode, YamlSequence } from './tree.ts'

/** How a file is written: what decides the looks of new text in it. */
export type FileStyle = EmitStyle & {
  /** Whether a blank line stands between the mappings of a list, by the key of the list. */
  readonly spacedLists: ReadonlyMap<string, boolean>
  /** Whether blank lines are written at all. */
  readonly blankLines: boolean
}

/** What was counted; each list holds one entry for each place that shows the habit. */
type Tally = {
  readonly steps: number[]
  readonly listSteps: number[]
  readonly flowLists: boolean[]
  readonly flowListsOf: Map<string, boolean[]>
  readonly listPaddings: boolean[]
  readonly mapPaddings: boolean[]
  readonly singleQuotes: boolean[]
  readonly gaps: Map<string, boolean[]>
}

/** The habits of the file, each by what most of its places show; the usual ones where none does. */
export function readStyle(sheet: Sheet): FileStyle {
  const tally: Tally = {
    steps: [],
    listSteps: [],
    flowLists: [],
    flowListsOf: new Map(),
    listPaddings: [],
    mapPaddings: [],
    singleQuotes: [],
    gaps: new Map(),
  }
  if (sheet.document.root !== undefined) countNode(sheet, tally, sheet.document.root)
  return {
    step: median(tally.steps) ?? usualStyle.step,
    listStep: median(tally.listSteps) ?? usualStyle.listStep,
    flowLists: mostly(tally.flowLists, usualStyle.flowLists),
    flowListsOf: majorities(tally.flowListsOf, true),
    listPadding: mostly(tally.listPaddings, false) ? ' ' : '',
    mapPadding: mostly(tally.mapPaddings, false) ? ' ' : '',
    literals: true,
    blankLines: true,
    quote: mostly(tally.singleQuotes, false) ? 'single' : 'double',
    spacedLists: majorities(tally.gaps, false),
  }
}

/** Whether a blank line stands between most of the children of a block collection. */
export function isSpaced(
  sheet: Sheet,
  collection: YamlMapping | YamlSequence,
  usual: boolean,
): boolean {
  const gaps: boolean[] = []
  for (let index = 1; index < sizeOf(collection); index++) {
    gaps.push(hasBlankAbove(sheet, childStart(collection, index)))
  }
  return mostly(gaps, usual)
}

/** Whether a list right below an item of this one has blank lines between its mappings. */
export function holdsSpacedList(sheet: Sheet, { items }: YamlSequence): boolean {
  return items
    .flatMap((item) => (item.kind === 'mapping' ? item.entries : []))
    .some(
      ({ value }) =>
        value.kind === 'sequence' &&
        value.items[0]?.kind === 'mapping' &&
        isSpaced(sheet, value, false),
    )
}

function countNode(sheet: Sheet, tally: Tally, node: YamlNode): void {
  if (node.kind === 'alias') return
  if (node.kind === 'scalar') {
    if (node.style === 'single' || node.style === 'double') {
      tally.singleQuotes.push(node.style === 'single')
    }
    return
  }
  if (node.flow) {
    const padded = sheet.text[node.range.start + 1] === ' '
    if (sizeOf(node) > 0)
      (node.kind === 'mapping' ? tally.mapPaddings : tally.listPaddings).push(padded)
  } else if (node.kind === 'mapping') {
    countSteps(sheet, tally, node)
  }
  if (node.kind === 'mapping') {
    for (const { key, value } of node.entries) {
      countList(sheet, tally, keyText(key) ?? '', value)
      countNode(sheet, tally, value)
    }
  } else {
    if (node.items.length > 0 && node.items.every(isScalar)) tally.flowLists.push(node.flow)
    for (const item of node.items) countNode(sheet, tally, item)
  }
}

function countSteps(sheet: Sheet, tally: Tally, mapping: YamlMapping): void {
  const column = columnOf(sheet, childStart(mapping, 0))
  for (const { value } of mapping.entries) {
    if ((value.kind !== 'mapping' && value.kind !== 'sequence') || value.flow) continue
    const steps = value.kind === 'mapping' ? tally.steps : tally.listSteps
    if (isFirstOnLine(sheet, value.range.start)) {
      steps.push(columnOf(sheet, value.range.start) - column)
    }
  }
}

/** What the list of a key shows: its brackets, the blank lines between its mappings. */
function countList(sheet: Sheet, tally: Tally, key: string, list: YamlNode): void {
  if (list.kind !== 'sequence' || list.items.length === 0) return
  if (list.items.every(isScalar)) add(tally.flowListsOf, key, [list.flow])
  if (list.flow || list.items[0]?.kind !== 'mapping') return
  const gaps = list.items.slice(1).map((item) => hasBlankAbove(sheet, item.range.start))
  if (gaps.length > 0) add(tally.gaps, key, gaps)
}

function add(counts: Map<string, boolean[]>, key: string, more: readonly boolean[]): void {
  counts.set(key, [...(counts.get(key) ?? []), ...more])
}

/** Whether a blank line stands above the line of an offset and the comments over it. */
function hasBlankAbove(sheet: Sheet, offset: number): boolean {
  let line = previousLine(sheet, lineStart(sheet, offset))
  while (line !== undefined && commentColumn(sheet, line) !== undefined) {
    line = previousLine(sheet, line)
  }
  return line !== undefined && isBlankLine(sheet, line)
}

function isScalar(node: YamlNode): boolean {
  return node.kind === 'scalar'
}

function majorities(
  counts: ReadonlyMap<string, readonly boolean[]>,
  usual: boolean,
): ReadonlyMap<string, boolean> {
  return new Map([...counts].map(([key, values]) => [key, mostly(values, usual)]))
}

function median(values: readonly number[]): number | undefined {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]
}

/** What more than half of the places show; `usual` when they are none or undecided. */
function mostly(values: readonly boolean[], usual: boolean): boolean {
  const yes = values.filter((value) => value).length
  return yes * 2 === values.length ? usual : yes * 2 > values.length
}
