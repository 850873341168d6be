import type { Path } from '../diagnostic/diagnostic.ts'
import { type Plan, type Refused, refuse } from './edit-change.ts'
import {
  appendLines,
  type ChildLines,
  type Gap,
  insertBlockChild,
  insertFlowChild,
} from './edit-insert.ts'
import type { Sheet } from './edit-lines.ts'
import type { Material } from './edit-material.ts'
import { isInFlow, isNull, keyText, lookUp, type Place, sizeOf } from './edit-place.ts'
import { replaceValue } from './edit-replace.ts'
import { nameKey, type Shape, shapeOfNode } from './edit-shape.ts'
import { addEntry, addItem, addressOf, changeShape, replaceShape } from './edit-shape-at.ts'
import { type FileStyle, holdsSpacedList, isSpaced } from './edit-style.ts'
import { emitString } from './emit-scalar.ts'
import { itemLines, keyLines, styleOfKey } from './emit-value.ts'
import type { YamlMapping, YamlNode, YamlSequence } from './tree.ts'

/** Everything that planning an edit needs to know of the text. */
export type Desk = { readonly sheet: Sheet; readonly style: FileStyle; readonly root: YamlNode }

/** One child for a collection, in the forms that a collection may have. */
export type Child = ChildLines & {
  readonly flow: string | undefined
  /** A comment that stands behind its form in brackets. */
  readonly comment?: string
  readonly shape: Shape
}

/** Gives the value at a path another text, or makes the key. */
export function planSet(
  desk: Desk,
  path: Path,
  material: Material,
  at: number | undefined,
): Plan | Refused {
  const found = lookUp(desk.root, path)
  switch (found.kind) {
    case 'found':
      return planReplace(desk, found.place, material)
    case 'missing':
      return planMake(desk, found, material, at)
    case 'merged':
      // A key of its own takes precedence over the merged one.
      return found.rest.length === 1 ? planMake(desk, found, material, at) : refuse('shared')
    case 'alias':
      return planOverride(desk, found, material)
    case 'none':
      return refuse('not-there')
  }
}

/** Puts a value in the place of another. */
function planReplace(desk: Desk, place: Place, material: Material): Plan | Refused {
  const edits = replaceValue(desk.sheet, desk.style, place, material)
  if (edits === undefined) return refuse('no-form')
  return plan(desk, edits, place, replaceShape(material.shape))
}

function plan(desk: Desk, edits: Plan['edits'], place: Place, change: (old: Shape) => Shape): Plan {
  const shape = changeShape(shapeOfNode(desk.root), addressOf(place), change)
  return { kind: 'plan', edits, shape }
}

/** How far a path leads: to a place, below which `rest` is not written. */
type Reached = { readonly place: Place; readonly rest: Path }

/** Makes the keys of `rest` in the mapping, or instead of the null, at the place. */
function planMake(
  desk: Desk,
  { place, rest }: Reached,
  material: Material,
  at: number | undefined,
): Plan | Refused {
  const inner = nest(desk, rest.slice(1), material)
  const [name] = rest
  if (inner === undefined || typeof name !== 'string') return refuse('not-there')
  const entry = makeEntry(desk, name, inner)
  if (entry === undefined) return refuse('no-form')
  if (place.node.kind !== 'mapping') {
    return planReplace(desk, place, collectionOf('map', entry, desk.style, { key: nameKey(name) }))
  }
  const gap = { collection: place.node, index: at ?? sizeOf(place.node) }
  const edits = insertChild(desk, place, gap, entry)
  if (edits === undefined) return refuse('no-form')
  return plan(desk, edits, place, addEntry({ key: nameKey(name), value: entry.shape }))
}

/** Instead of an alias to a mapping, a mapping that merges it and has a key of its own. */
function planOverride(desk: Desk, { place, rest }: Reached, material: Material): Plan | Refused {
  const { node } = place
  const [name] = rest
  if (node.kind !== 'alias' || node.target?.kind !== 'mapping') return refuse('shared')
  if (rest.length !== 1 || typeof name !== 'string') return refuse('shared')
  const entry = makeEntry(desk, name, material)
  if (entry === undefined) return refuse('no-form')
  const merge = `<<: *${node.name}`
  const { mapPadding } = desk.style
  const shape: Shape = {
    kind: 'map',
    entries: [
      { key: '<<', value: { kind: 'alias', name: node.name } },
      { key: nameKey(name), value: entry.shape },
    ],
  }
  return planReplace(desk, place, {
    shape,
    block: { kind: 'block-map', lines: [merge, ...entry.lines], open: entry.open },
    flow:
      entry.flow === undefined ? undefined : `{${mapPadding}${merge}, ${entry.flow}${mapPadding}}`,
    string: undefined,
  })
}

/** The material inside new mappings for the keys of a path. */
function nest(desk: Desk, path: Path, material: Material): Material | undefined {
  const [name, ...rest] = path
  if (name === undefined) return material
  const inner = nest(desk, rest, material)
  const entry =
    inner === undefined || typeof name !== 'string' ? undefined : makeEntry(desk, name, inner)
  return entry === undefined || typeof name !== 'string'
    ? undefined
    : collectionOf('map', entry, desk.style, { key: nameKey(name) })
}

function makeEntry(desk: Desk, name: string, material: Material): Child | undefined {
  const key = emitString(name, 'key', desk.style.quote)
  if (key === undefined) return undefined
  return {
    lines: keyLines(key, material.block, desk.style),
    open: material.block.open,
    flow: material.flow === undefined ? undefined : `${key}: ${material.flow}`,
    shape: material.shape,
  }
}

/** A collection with one child. */
function collectionOf(
  kind: 'map' | 'list',
  child: Child,
  style: FileStyle,
  { key }: { readonly key: string } = { key: '' },
): Material {
  const padding = kind === 'map' ? style.mapPadding : style.listPadding
  const [open, close] = kind === 'map' ? ['{', '}'] : ['[', ']']
  const flow = child.flow === undefined ? undefined : open + padding + child.flow + padding + close
  const shape: Shape =
    kind === 'map'
      ? { kind: 'map', entries: [{ key, value: child.shape }] }
      : { kind: 'list', items: [child.shape] }
  const isShortList =
    kind === 'list' && style.flowLists && child.shape.kind === 'scalar' && child.lines.length === 1
  return {
    shape,
    block:
      isShortList && flow !== undefined
        ? { kind: 'inline', head: flow, body: [], open: false }
        : {
            kind: kind === 'map' ? 'block-map' : 'block-list',
            lines: child.lines,
            open: child.open,
          },
    flow,
    string: undefined,
  }
}

/** Where an item goes: into the list at `path`, whose key becomes the `keyAt`th if it is new. */
type ItemPlace = {
  readonly path: Path
  readonly index: number | 'last'
  readonly keyAt?: number | undefined
}

/** Puts an item into a list; makes the list where none is. */
export function planInsertItem(
  desk: Desk,
  { path, index, keyAt }: ItemPlace,
  child: Child,
): Plan | Refused {
  const found = lookUp(desk.root, path)
  if (found.kind === 'missing' || (found.kind === 'found' && isNull(found.place.node))) {
    const style = styleOfKey(desk.style, String(path.at(-1) ?? ''))
    return planSet(desk, path, collectionOf('list', child, style), keyAt)
  }
  if (found.kind === 'alias' || found.kind === 'merged') return refuse('shared')
  if (found.kind === 'none') return refuse('not-there')
  const { node } = found.place
  if (node.kind === 'alias') return refuse('shared')
  if (node.kind !== 'sequence') return refuse('not-there')
  const at = index === 'last' ? node.items.length : Math.min(index, node.items.length)
  const edits = insertChild(desk, found.place, { collection: node, index: at }, child)
  if (edits === undefined) return refuse('no-form')
  return plan(desk, edits, found.place, addItem(at, child.shape))
}

/** The child of a list for a value. */
export function itemOf(material: Material): Child {
  return {
    lines: itemLines(material.block),
    open: material.block.open,
    flow: material.flow,
    shape: material.shape,
  }
}

/** Puts a child into the collection at a place. */
function insertChild(desk: Desk, place: Place, gap: Gap, child: Child): Plan['edits'] | undefined {
  const { sheet, style } = desk
  const { collection } = gap
  if (!collection.flow) {
    return insertBlockChild(sheet, gap, child, isSpacedHere(desk, place, collection))
  }
  const isLong = child.lines.length > 1 || child.flow === undefined
  if (sizeOf(collection) === 0 && isLong && !isInFlow(place)) {
    const kind = collection.kind === 'mapping' ? 'map' : 'list'
    return replaceValue(sheet, style, place, collectionOf(kind, child, style))
  }
  if (child.flow === undefined) return undefined
  const padding = collection.kind === 'mapping' ? style.mapPadding : style.listPadding
  const text = { text: child.flow, comment: child.comment }
  return insertFlowChild(sheet, gap, text, padding)
}

/**
 * A list of one mapping does not show whether blank lines part its items; others of its key do, or
 * the lists inside it, which are parted no further than what they stand in.
 */
function isSpacedHere(
  { sheet, style }: Desk,
  { owner }: Place,
  collection: YamlMapping | YamlSequence,
): boolean {
  if (!style.blankLines) return false
  const entry =
    owner?.collection.kind === 'mapping' ? owner.collection.entries[owner.index] : undefined
  const key = entry === undefined ? undefined : keyText(entry.key)
  const isListOfMappings = collection.kind === 'sequence' && collection.items[0]?.kind === 'mapping'
  if (!isListOfMappings) return isSpaced(sheet, collection, false)
  const usual = style.spacedLists.get(key ?? '') ?? holdsSpacedList(sheet, collection)
  return isSpaced(sheet, collection, usual)
}

/** The first key of a text that holds comments at most. */
export function planFirstKey(
  sheet: Sheet,
  style: FileStyle,
  path: Path,
  material: Material,
): Plan | Refused {
  const desk: Desk = { sheet, style, root: emptyRoot }
  const whole = nest(desk, path, material)
  if (whole === undefined || whole.block.kind === 'inline') return refuse('not-there')
  const edits = appendLines(sheet, sheet.text.length, whole.block.lines, whole.block.open)
  return { kind: 'plan', edits, shape: whole.shape }
}

const emptyRoot: YamlNode = {
  kind: 'mapping',
  flow: false,
  entries: [],
  range: { start: 0, end: 0 },
}
