import type { ResolvedEntry } from '../document/mapping-reader.ts'
import { isNull, resolveAlias } from '../document/node.ts'
import type { YamlNode, YamlScalar } from '../document/tree.ts'
import { bigFloatFromFloat64, bigFloatFromInteger } from '../hcl/big-float.ts'
import { makeBool, makeNumber, untypedNull, type Value } from '../hcl/value.ts'
import type { Dict, DictEntry, DictValue } from './model.ts'
import { readStringValue } from './read-string-value.ts'
import { itemsOf, readMapping, reportKind, reportUnfit } from './read-typed.ts'
import type { Reader } from './reader.ts'

/**
 * A free dictionary (`pkg/config/yaml.go`, Dict and YamlValue): scalars, lists and maps, with
 * expressions inside strings. `entry` is the field that holds it, undefined when it is missing.
 */
export function readDict(entry: ResolvedEntry | undefined, reader: Reader, field: string): Dict {
  if (entry === undefined) return { span: undefined, entries: new Map() }
  const keySpan = reader.writtenSpan(entry.key)
  const mapping = readMapping(entry.value, reader, field)
  if (mapping === undefined) return { keySpan, span: keySpan, entries: new Map() }
  const entries = readEntries(reader.entriesOf(mapping), reader)
  return { keySpan, span: reader.spanOf(entry.value), entries }
}

function readEntries(
  entries: ReadonlyMap<string, ResolvedEntry>,
  reader: Reader,
): ReadonlyMap<string, DictEntry> {
  const read = new Map<string, DictEntry>()
  for (const { name, key, value } of entries.values()) {
    const keySpan = reader.writtenSpan(key)
    read.set(name, { name, keySpan, value: readValue(value, reader.at(name)) })
  }
  return read
}

/** A value of a dictionary; one that cannot be read is null, with a finding. */
export function readValue(node: YamlNode, reader: Reader): DictValue {
  const target = resolveAlias(node)
  if (target === undefined) {
    return { kind: 'literal', value: untypedNull, span: reader.writtenSpan(node), node }
  }
  const value = reader.once(target, (inner) => readTarget(target, inner))
  return target === node ? value : { ...value, span: reader.writtenSpan(node), node }
}

function readTarget(
  node: Exclude<YamlNode, { readonly kind: 'alias' }>,
  reader: Reader,
): DictValue {
  const place = { span: reader.spanOf(node), node }
  if (reportUnfit(node, reader)) return { kind: 'literal', value: untypedNull, ...place }
  if (node.tag === '!!null' && !isNull(node)) {
    reportKind(node, reader, 'A value', 'of the kind that its tag says')
    return { kind: 'literal', value: untypedNull, ...place }
  }
  switch (node.kind) {
    case 'sequence':
      return {
        kind: 'list',
        items: itemsOf(node, reader).map((item) => readValue(item.item, item.reader)),
        ...place,
      }
    case 'mapping':
      return { kind: 'map', entries: readEntries(reader.entriesOf(node), reader), ...place }
    case 'scalar':
      if (node.value.kind === 'string') {
        return { ...readStringValue(node, node.value.value, reader), ...place }
      }
      return { kind: 'literal', value: readLiteral(node, reader), ...place }
  }
}

function readLiteral(node: YamlScalar, reader: Reader): Value {
  const { value, text } = node
  const span = reader.spanOf(node)
  switch (value.kind) {
    case 'bool':
      return makeBool(value.value)
    case 'int':
      if (/^[-+]?0_*[0-7]/.test(text) && !/^[-+]?[0_]*$/.test(text)) {
        const args = { text, read: String(value.value) }
        const fixes = reader.replacement(args.read)
        reader.report({ code: 'number-looks-octal', args, severity: 'info', span, fixes })
      }
      return makeNumber(bigFloatFromInteger(value.value))
    case 'float':
      return readFloat(value.value, text, reader, node)
    case 'timestamp':
      reader.report({
        code: 'value-date',
        args: { text },
        span: reader.writtenSpan(node),
        fixes: [{ kind: 'replace-scalar', span, text }],
      })
      return untypedNull
    case 'null':
    case 'string':
      return untypedNull
  }
}

function readFloat(value: number, text: string, reader: Reader, node: YamlNode): Value {
  const span = reader.spanOf(node)
  const exact = bigFloatFromFloat64(value)
  if (!Number.isFinite(value)) {
    reader.report({ code: 'number-infinite', args: { text }, span, fixes: reader.removal() })
  } else if (losesDigits(text, value)) {
    const args = { text, read: String(value) }
    reader.report({ code: 'number-precision', args, severity: 'warning', span })
  }
  return exact === undefined ? untypedNull : makeNumber(exact)
}

/** A whole number of more digits than a 64-bit float holds. */
function losesDigits(text: string, value: number): boolean {
  const digits = text.replaceAll('_', '').replace(/^\+/, '')
  return /^-?\d+$/.test(digits) && BigInt(digits) !== BigInt(value)
}
