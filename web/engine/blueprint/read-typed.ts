import { findNearestName } from '../diagnostic/nearest-name.ts'
import type { ResolvedEntry } from '../document/mapping-reader.ts'
import { isNull, resolveAlias, startOf, textOf } from '../document/node.ts'
import type { YamlMapping, YamlNode, YamlSequence } from '../document/tree.ts'
import type { Text } from './model.ts'
import type { Reader } from './reader.ts'

/**
 * The fields of the fixed form, read as yaml.v3 decodes them into Go's types (`decode.go`): spec
 * yaml.md §4.3. A value of the wrong kind is a finding and reads as if it were not there.
 */

/** Words that a field of two values takes besides `true` and `false`, even in quotes. */
const flags: ReadonlyMap<string, boolean> = new Map([
  ...['y', 'Y', 'yes', 'Yes', 'YES', 'on', 'On', 'ON'].map((word) => [word, true] as const),
  ...['n', 'N', 'no', 'No', 'NO', 'off', 'Off', 'OFF'].map((word) => [word, false] as const),
])

export type Fields = ReadonlyMap<string, ResolvedEntry>

/** The fields of a mapping, with a finding at each that is not among `known`. */
export function readFields(
  node: YamlNode,
  reader: Reader,
  where: string,
  known: readonly string[],
): Fields | undefined {
  const mapping = readMapping(node, reader, where)
  if (mapping === undefined) return undefined
  const fields = reader.entriesOf(mapping)
  reportRepeated(mapping, reader)
  for (const { name, key } of fields.values()) {
    if (known.includes(name)) continue
    const nearest = findNearestName(name, known)
    reader.at(name).report({
      code: 'unknown-field',
      args: { name, where, ...(nearest === undefined ? {} : { nearest }) },
      span: reader.writtenSpan(key),
      fixes:
        nearest === undefined
          ? []
          : [{ kind: 'replace-scalar', span: reader.writtenSpan(key), text: nearest }],
    })
  }
  return fields
}

/** Two keys that come to one name because one is an alias: yaml.v3 sets no field twice. */
function reportRepeated(mapping: YamlMapping, reader: Reader): void {
  if (!mapping.entries.some(({ key }) => key.kind === 'alias')) return
  const names = new Set<string>()
  for (const { key } of mapping.entries) {
    const scalar = resolveAlias(key)
    if (scalar?.kind !== 'scalar' || key === scalar) {
      if (key.kind === 'scalar') names.add(textOf(key))
      continue
    }
    const name = textOf(scalar)
    if (names.has(name)) {
      const span = reader.writtenSpan(key)
      reader.at(name).report({ code: 'yaml-duplicate-key', args: { key: name }, span })
    }
    names.add(name)
  }
}

/** Undefined for null, and with a finding for anything but a mapping. */
export function readMapping(
  node: YamlNode,
  reader: Reader,
  field: string,
): YamlMapping | undefined {
  const target = resolveAlias(node)
  if (target === undefined || isNull(target)) return undefined
  if (target.kind === 'mapping' && target.tag !== '!!null') return target
  if (!reportUnfit(target, reader)) reportKind(target, reader, field, 'a set of keys and values')
  return undefined
}

/** The items that are not null; those have a warning, because the toolkit drops them. */
export function readItems(
  node: YamlNode,
  reader: Reader,
  field: string,
): readonly { readonly item: YamlNode; readonly reader: Reader }[] {
  const target = resolveAlias(node)
  if (target === undefined || isNull(target)) return []
  if (target.kind === 'sequence') return itemsOf(target, reader)
  if (!reportUnfit(target, reader)) reportKind(target, reader, field, 'a list')
  return []
}

export function itemsOf(
  sequence: YamlSequence,
  reader: Reader,
): readonly { readonly item: YamlNode; readonly reader: Reader }[] {
  return sequence.items.flatMap((item, index) => {
    const inner = reader.at(index)
    if (!isNull(item)) return [{ item, reader: inner }]
    inner.report({
      code: 'yaml-null-item',
      args: {},
      severity: 'warning',
      span: inner.writtenSpan(item),
      fixes: inner.removal(),
    })
    return []
  })
}

/** Any scalar is its source text; null is the empty text. */
export function readText(node: YamlNode, reader: Reader, field: string): Text | undefined {
  const target = resolveAlias(node)
  if (target === undefined) return undefined
  if (reportUnfit(target, reader)) return undefined
  const span = reader.spanOf(node)
  if (isNull(target)) return { text: '', span }
  if (target.kind === 'scalar') return { text: textOf(target), span }
  reportKind(target, reader, field, 'text')
  return undefined
}

/** `true`, `false` and YAML 1.1's other words; null counts as false. */
export function readFlag(node: YamlNode, reader: Reader, field: string): boolean {
  const target = resolveAlias(node)
  if (target === undefined || isNull(target) || reportUnfit(target, reader)) return false
  if (target.kind === 'scalar' && target.value.kind === 'bool') return target.value.value
  const word =
    target.kind === 'scalar' && target.value.kind === 'string'
      ? flags.get(target.value.value)
      : undefined
  if (word === undefined) reportKind(target, reader, field, 'true or false')
  return word ?? false
}

/** A whole number of 64 bits; a fraction is cut off, with a warning. */
export function readWholeNumber(node: YamlNode, reader: Reader, field: string): number | undefined {
  const target = resolveAlias(node)
  if (target === undefined || isNull(target) || reportUnfit(target, reader)) return undefined
  const value = target.kind === 'scalar' ? target.value : undefined
  if (value?.kind === 'int' && value.value < 2n ** 63n) return Number(value.value)
  if (target.kind === 'scalar' && value?.kind === 'float' && value.value <= 2 ** 63) {
    const whole = Math.max(Math.trunc(value.value), -(2 ** 63))
    if (whole !== value.value) {
      reader.report({
        code: 'number-precision',
        args: { text: target.text, read: String(whole) },
        severity: 'warning',
        span: reader.spanOf(target),
      })
    }
    return whole
  }
  reportKind(target, reader, field, 'a whole number')
  return undefined
}

/** Reports a scalar that does not fit its tag; true when it is one. */
export function reportUnfit(node: YamlNode, reader: Reader): boolean {
  if (node.kind !== 'scalar' || node.unfit === undefined) return false
  const args = { tag: node.tag ?? '', known: true }
  reader.report({ code: 'yaml-tag', args, span: reader.writtenSpan(node) })
  return true
}

/** The finding for a value of another kind than its field wants. */
export function reportKind(node: YamlNode, reader: Reader, field: string, wanted: string): void {
  const start = startOf(node)
  const end = node.kind === 'scalar' ? node.range.end : firstLineEnd(reader.text, start, node)
  reader.report({
    code: 'field-type',
    args: { field, wanted, found: describeKind(node) },
    span: reader.makeSpan(start, end),
  })
}

function firstLineEnd(text: string, start: number, node: YamlNode): number {
  const rest = text.slice(start, node.range.end)
  const length = rest.search(/[\r\n]/)
  return start + (length < 0 ? rest.length : length)
}

/** What a value is, in words. */
export function describeKind(node: YamlNode): string {
  switch (node.kind) {
    case 'sequence':
      return 'a list'
    case 'mapping':
      return 'a set of keys and values'
    case 'alias':
      return 'an alias'
    case 'scalar':
      switch (node.value.kind) {
        case 'string':
          return 'text'
        case 'bool':
          return 'true or false'
        case 'int':
        case 'float':
          return 'a number'
        case 'timestamp':
          return 'a date'
        case 'null':
          return 'nothing'
      }
  }
}
