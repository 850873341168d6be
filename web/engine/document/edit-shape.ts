import { isMergeKey } from './edit-place.ts'
import { emitNumber } from './emit-scalar.ts'
import { isPlainList, isPlainMap, type PlainValue } from './emit-value.ts'
import { resolveScalar } from './resolve-scalar.ts'
import type { ScalarValue, YamlNode } from './tree.ts'

/**
 * What a text says, without how it says it: the model that is compared after an edit. Aliases,
 * anchors and merge keys are kept as such, so that shared content is seen to be shared still.
 */
export type Shape = { readonly anchor?: string } & (
  | { readonly kind: 'scalar'; readonly value: string }
  | { readonly kind: 'alias'; readonly name: string }
  | { readonly kind: 'list'; readonly items: readonly Shape[] }
  | { readonly kind: 'map'; readonly entries: readonly ShapeEntry[] }
)

/** `key` is the key's source text with a mark for what is no plain name. */
export type ShapeEntry = { readonly key: string; readonly value: Shape }

export function shapeOfNode(node: YamlNode): Shape {
  const anchor = node.anchor === undefined ? {} : { anchor: node.anchor }
  switch (node.kind) {
    case 'alias':
      return { kind: 'alias', name: node.name }
    case 'scalar':
      return { ...anchor, kind: 'scalar', value: scalarShape(node.value, node.text) }
    case 'sequence':
      return { ...anchor, kind: 'list', items: node.items.map(shapeOfNode) }
    case 'mapping': {
      const entries = node.entries.map(({ key, value }) => ({
        key: shapeOfKey(key),
        value: shapeOfNode(value),
      }))
      return { ...anchor, kind: 'map', entries }
    }
  }
}

export function shapeOfPlain(value: PlainValue): Shape {
  if (isPlainList(value)) return { kind: 'list', items: value.map(shapeOfPlain) }
  if (isPlainMap(value)) {
    const entries = [...value].map(([key, child]) => ({
      key: nameKey(key),
      value: shapeOfPlain(child),
    }))
    return { kind: 'map', entries }
  }
  if (typeof value === 'string') {
    return { kind: 'scalar', value: scalarShape({ kind: 'string', value }, value) }
  }
  const written =
    typeof value === 'object' || typeof value === 'boolean' ? String(value) : emitNumber(value)
  const resolved = resolveScalar(written ?? '', 'plain', undefined)
  return { kind: 'scalar', value: scalarShape(resolved, written ?? '') }
}

/** The shape's key of an ordinary name. */
export function nameKey(name: string): string {
  return `=${name}`
}

function shapeOfKey(key: YamlNode): string {
  if (isMergeKey(key)) return '<<'
  return key.kind === 'scalar' ? nameKey(key.text) : `?${serializeShape(shapeOfNode(key))}`
}

/** What a scalar says, with its type: `int 5`, `string 5`. */
export function scalarShape(value: ScalarValue | undefined, text: string): string {
  if (value === undefined || value.kind === 'timestamp') return `text ${text}`
  if (value.kind === 'null') return 'null'
  // A float's sign of zero counts: HCL prints it.
  const shown = Object.is(value.value, -0) ? '-0' : String(value.value)
  return `${value.kind} ${shown}`
}

/** A text that is equal for equal shapes; the order of a map's keys does not count. */
export function serializeShape(shape: Shape): string {
  return JSON.stringify(sortedShape(shape))
}

function sortedShape(shape: Shape): unknown {
  const anchor = shape.anchor ?? ''
  switch (shape.kind) {
    case 'scalar':
      return [anchor, shape.value]
    case 'alias':
      return ['*', shape.name]
    case 'list':
      return [anchor, 'list', shape.items.map(sortedShape)]
    case 'map': {
      const entries = shape.entries.map(({ key, value }) => [key, sortedShape(value)] as const)
      return [anchor, 'map', entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))]
    }
  }
}
