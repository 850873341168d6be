import { resolveAlias } from '../../engine/document/node.ts'
import type { YamlNode } from '../../engine/document/tree.ts'

/**
 * A text as plain data: maps, lists, null, and scalars as words like `string:a` or `int:3`. Texts of
 * the fixed form (names, ids, sources …) are strings whatever YAML makes of their characters.
 */
export type Plain = string | null | PlainList | PlainMap
export type PlainList = Plain[]
export type PlainMap = Map<string, Plain>
export type Step = string | number

export function plainOf(node: YamlNode, path: readonly Step[] = []): Plain {
  const target = resolveAlias(node)
  if (target === undefined) return null
  switch (target.kind) {
    case 'scalar': {
      const { value, text } = target
      if (value.kind === 'null') return null
      if (isFixedText(path)) return `string:${text}`
      return 'value' in value ? `${value.kind}:${value.value}` : `${value.kind}:${text}`
    }
    case 'sequence':
      return target.items.map((item, index) => plainOf(item, [...path, index]))
    case 'mapping':
      return new Map(
        target.entries.map(({ key, value }) => {
          const name = key.kind === 'scalar' ? key.text : ''
          return [name, plainOf(value, [...path, name])]
        }),
      )
    default:
      return null
  }
}

export function copyPlain<Value extends Plain>(value: Value): Value
export function copyPlain(value: Plain): Plain {
  if (Array.isArray(value)) return value.map((item) => copyPlain(item))
  if (value instanceof Map) return new Map([...value].map(([key, item]) => [key, copyPlain(item)]))
  return value
}

/** Equal for data that is the same; the order of a map does not count. */
export function serializePlain(value: Plain, path: readonly Step[] = []): string {
  if (Array.isArray(value)) {
    return `[${value.map((item, index) => serializePlain(item, [...path, index])).join()}]`
  }
  if (!(value instanceof Map)) {
    return JSON.stringify(value !== null && isFixedText(path) ? string(textOf(value)) : value)
  }
  const entries = [...value].map(
    ([key, item]) => `${JSON.stringify(key)}:${serializePlain(item, [...path, key])}`,
  )
  return `{${entries.sort().join()}}`
}

/** Texts that the toolkit reads by their characters. */
const FIXED: readonly (readonly (string | typeof Number)[])[] = [
  ['blueprint_name'],
  ['terraform_backend_defaults', 'type'],
  ['terraform_providers', '*', 'source'],
  ['terraform_providers', '*', 'version'],
  ['validators', '*', 'validator'],
  ['deployment_groups', '*', 'group'],
  ['deployment_groups', '*', 'terraform_backend', 'type'],
  ['deployment_groups', '*', 'terraform_providers', '*', 'source'],
  ['deployment_groups', '*', 'terraform_providers', '*', 'version'],
  ...['id', 'source', 'kind'].map((key) => ['deployment_groups', '*', 'modules', '*', key]),
  ['deployment_groups', '*', 'modules', '*', 'use', '*'],
  ['deployment_groups', '*', 'modules', '*', 'outputs', '*'],
  ['deployment_groups', '*', 'modules', '*', 'outputs', '*', 'name'],
  ['deployment_groups', '*', 'modules', '*', 'outputs', '*', 'description'],
]

function isFixedText(path: readonly Step[]): boolean {
  return FIXED.some(
    (pattern) =>
      pattern.length === path.length &&
      pattern.every((step, depth) => step === '*' || step === path[depth]),
  )
}

export function asMap(value: Plain | undefined): PlainMap | undefined {
  return value instanceof Map ? value : undefined
}

export function asList(value: Plain | undefined): PlainList {
  return Array.isArray(value) ? value : []
}

/** The characters of a scalar; empty for what is none. */
export function textOf(value: Plain | undefined): string {
  return typeof value === 'string' ? value.slice(value.indexOf(':') + 1) : ''
}

export function string(text: string): string {
  return `string:${text}`
}

export function map(entries: readonly (readonly [string, Plain])[]): PlainMap {
  return new Map(entries)
}

export function at(root: Plain, path: readonly Step[]): Plain | undefined {
  let here: Plain | undefined = root
  for (const step of path) {
    if (here instanceof Map) here = here.get(String(step))
    else if (Array.isArray(here) && typeof step === 'number') here = here[step]
    else return undefined
  }
  return here
}

/** Writes a value; maps that are missing on the way, or null, are made. */
export function put(root: PlainMap, path: readonly Step[], value: Plain): void {
  const last = path.at(-1)
  const parent = path.slice(0, -1)
  if (last === undefined) throw new Error('the root stays')
  const holder = at(root, parent)
  if (Array.isArray(holder) && typeof last === 'number') {
    holder[last] = value
    return
  }
  if (holder instanceof Map) {
    holder.set(String(last), value)
    return
  }
  if (holder !== undefined && holder !== null) throw new Error('no map on the way')
  put(root, parent, map([[String(last), value]]))
}

/** Puts an item into a list, which is made where it is missing or null. */
export function insert(
  root: PlainMap,
  path: readonly Step[],
  index: number | 'last',
  value: Plain,
): void {
  const list = at(root, path)
  if (Array.isArray(list)) list.splice(index === 'last' ? list.length : index, 0, value)
  else if (list === undefined || list === null) put(root, path, [value])
  else throw new Error('no list there')
}

/** Takes something out, and the collections that hold nothing then. */
export function drop(root: PlainMap, path: readonly Step[]): void {
  const last = path.at(-1)
  const holder = at(root, path.slice(0, -1))
  if (last === undefined) throw new Error('nothing would be left')
  if (Array.isArray(holder) && typeof last === 'number') holder.splice(last, 1)
  else if (holder instanceof Map && holder.has(String(last))) holder.delete(String(last))
  else throw new Error('not there')
  const size = Array.isArray(holder) ? holder.length : holder.size
  if (size === 0) drop(root, path.slice(0, -1))
}

/** The position in a list for one among the items that count. */
export function written(list: PlainList, index: number): number {
  let left = index
  const found = list.findIndex((item) => item !== null && left-- === 0)
  return found < 0 ? list.length : found
}
