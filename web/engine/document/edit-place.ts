import type { Path } from '../diagnostic/diagnostic.ts'
import type { YamlMapping, YamlNode, YamlSequence } from './tree.ts'

/** A node in its collection: `index` counts entries or items as they are written. */
export type Place = {
  readonly node: YamlNode
  readonly owner: Owner | undefined
}

export type Owner = {
  readonly collection: YamlMapping | YamlSequence
  readonly index: number
  /** The place of the collection itself. */
  readonly place: Place
}

/** Where a path leads in the text as it is written. */
type Lookup =
  | { readonly kind: 'found'; readonly place: Place }
  /** The path ends in a mapping or an empty value at `place`: `rest` has to be made. */
  | { readonly kind: 'missing'; readonly place: Place; readonly rest: Path }
  /** The next step comes into the mapping at `place` by a merge key. */
  | { readonly kind: 'merged'; readonly place: Place; readonly rest: Path }
  /** An alias stands at `place`; `rest` lies in what it repeats. */
  | { readonly kind: 'alias'; readonly place: Place; readonly rest: Path }
  /** A step does not fit: a name in a list, a number beyond its end, a step into a scalar. */
  | { readonly kind: 'none' }

/** Follows keys and list positions from the root. Positions count null items too. */
export function lookUp(root: YamlNode, path: Path): Lookup {
  let place: Place = { node: root, owner: undefined }
  for (const [depth, step] of path.entries()) {
    const { node } = place
    const inner = node.kind === 'alias' ? undefined : stepInto(place, step)
    if (inner !== undefined) {
      place = inner
      continue
    }
    const rest = path.slice(depth)
    if (node.kind === 'alias') return { kind: 'alias', place, rest }
    if (node.kind === 'mapping' && typeof step === 'string') {
      return { kind: isMergedKey(node, step) ? 'merged' : 'missing', place, rest }
    }
    return isNull(node) ? { kind: 'missing', place, rest } : { kind: 'none' }
  }
  return { kind: 'found', place }
}

function stepInto(place: Place, step: string | number): Place | undefined {
  const { node } = place
  if (node.kind === 'sequence' && typeof step === 'number') return itemPlace(place, step)
  if (node.kind !== 'mapping' || typeof step !== 'string') return undefined
  return itemPlace(
    place,
    node.entries.findIndex(({ key }) => keyText(key) === step && !isMergeKey(key)),
  )
}

/** The place of the value or item at an index of the collection at `place`. */
function itemPlace(place: Place, index: number): Place | undefined {
  const collection = place.node
  if (collection.kind !== 'mapping' && collection.kind !== 'sequence') return undefined
  const node =
    collection.kind === 'mapping' ? collection.entries[index]?.value : collection.items[index]
  return node === undefined ? undefined : { node, owner: { collection, index, place } }
}

/** The source text of a scalar key: what the toolkit takes for its name. */
export function keyText(key: YamlNode): string | undefined {
  if (key.kind === 'alias') return key.target === undefined ? undefined : keyText(key.target)
  return key.kind === 'scalar' ? key.text : undefined
}

/** `<<` without quotes, or whatever is tagged as one. */
export function isMergeKey(key: YamlNode): boolean {
  if (key.kind !== 'scalar') return false
  return (
    key.tag === '!!merge' || (key.tag === undefined && key.style === 'plain' && key.text === '<<')
  )
}

function isMergedKey(mapping: YamlMapping, name: string): boolean {
  return mapping.entries.some(
    ({ key, value }) => isMergeKey(key) && mergeSources(value).some((from) => hasKey(from, name)),
  )
}

function hasKey(mapping: YamlMapping, name: string): boolean {
  return mapping.entries.some(
    ({ key, value }) =>
      (keyText(key) === name && !isMergeKey(key)) ||
      (isMergeKey(key) && mergeSources(value).some((from) => hasKey(from, name))),
  )
}

function mergeSources(value: YamlNode): readonly YamlMapping[] {
  const node = value.kind === 'alias' ? value.target : value
  if (node?.kind === 'mapping') return [node]
  return node?.kind === 'sequence' ? node.items.flatMap(mergeSources) : []
}

export function isNull(node: YamlNode): boolean {
  return node.kind === 'scalar' && node.value.kind === 'null'
}

/** Whether the node stands inside brackets or braces, where only flow style is allowed. */
export function isInFlow(place: Place): boolean {
  const { owner } = place
  return owner !== undefined && (owner.collection.flow || isInFlow(owner.place))
}

/** How many children a collection has. */
export function sizeOf(collection: YamlMapping | YamlSequence): number {
  return collection.kind === 'mapping' ? collection.entries.length : collection.items.length
}

/** Where a node begins, with its anchor and tag. */
export function startOf(node: YamlNode): number {
  return Math.min(node.properties?.start ?? node.range.start, node.range.start)
}

/** Where a node ends; an empty one may have an anchor or a tag all the same. */
export function endOf(node: YamlNode): number {
  return Math.max(node.properties?.end ?? node.range.end, node.range.end)
}

/** Where the child at an index begins, without its dash: its key in a mapping. */
export function childStart(collection: YamlMapping | YamlSequence, index: number): number {
  const node =
    collection.kind === 'mapping' ? collection.entries[index]?.key : collection.items[index]
  return node === undefined ? collection.range.end : startOf(node)
}

/** Where the child at an index ends: its value in a mapping. */
export function childEnd(collection: YamlMapping | YamlSequence, index: number): number {
  if (collection.kind === 'sequence') {
    const item = collection.items[index]
    return item === undefined ? collection.range.start : endOf(item)
  }
  const entry = collection.entries[index]
  return entry === undefined
    ? collection.range.start
    : Math.max(endOf(entry.key), endOf(entry.value))
}
