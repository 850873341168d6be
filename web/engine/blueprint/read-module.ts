import type { ResolvedEntry } from '../document/mapping-reader.ts'
import { isNull, resolveAlias, textOf } from '../document/node.ts'
import type { YamlNode } from '../document/tree.ts'
import type { ModuleUse, Text } from './model.ts'
import { readDict } from './read-dict.ts'
import { readLoose } from './read-loose.ts'
import { readOutputs } from './read-outputs.ts'
import { describeKind, itemsOf, readFields, readText, reportUnfit } from './read-typed.ts'
import type { Reader } from './reader.ts'

const moduleFields = [
  'source',
  'kind',
  'id',
  'use',
  'outputs',
  'settings',
  'required_apis',
  'wrapsettingswith',
]

/** A module of a group (`pkg/config/config.go`, Module); the two old fields are handed on. */
export function readModule(
  node: YamlNode,
  reader: Reader,
  groupIndex: number,
  index: number,
): ModuleUse | undefined {
  const fields = readFields(node, reader, 'A module', moduleFields)
  if (fields === undefined) return undefined
  const source = fields.get('source')
  const id = fields.get('id')
  const use = fields.get('use')
  const oldFields = ['required_apis', 'wrapsettingswith'].flatMap((name) => {
    const entry = fields.get(name)
    const value = entry === undefined ? null : readLoose(entry.value, reader.at(name))
    return value === null ? [] : [[name, value] as const]
  })
  return {
    span: reader.spanOf(node),
    groupIndex,
    index,
    source: source && readText(source.value, reader.at('source'), 'source'),
    kind: readKind(fields.get('kind'), reader.at('kind')),
    id: id && readText(id.value, reader.at('id'), 'id'),
    use: readUse(use, reader.at('use')),
    useSpan: use && reader.spanOf(use.value),
    outputs: readOutputs(fields.get('outputs'), reader.at('outputs')),
    settings: readDict(fields.get('settings'), reader.at('settings'), 'settings'),
    oldFields: new Map(oldFields),
  }
}

/** The toolkit refuses an unknown kind while reading (`pkg/config/yaml.go`, ModuleKind). */
function readKind(entry: ResolvedEntry | undefined, reader: Reader): Text | undefined {
  const node = entry && resolveAlias(entry.value)
  if (entry === undefined || node === undefined || isNull(node)) return undefined
  const text = node.kind === 'scalar' && !node.unfit ? textOf(node) : undefined
  if (text === '' || text === 'packer' || text === 'terraform') {
    return { text, span: reader.spanOf(entry.value) }
  }
  const args = { kind: text ?? describeKind(node) }
  reader.report({ code: 'module-kind', args, span: reader.writtenSpan(node) })
  return undefined
}

/**
 * The ids of the modules used. gcluster names the line of the list for any fault in it
 * (`pkg/config/yaml.go`, ModuleIDs).
 */
function readUse(entry: ResolvedEntry | undefined, reader: Reader): readonly Text[] {
  const node = entry && resolveAlias(entry.value)
  if (node === undefined || isNull(node)) return []
  const wanted = 'a list of module ids'
  if (node.kind !== 'sequence') {
    const args = { field: 'use', wanted, found: describeKind(node) }
    reader.report({ code: 'field-type', args, span: reader.writtenSpan(node) })
    return []
  }
  return itemsOf(node, reader).flatMap(({ item, reader: inner }) => {
    const target = resolveAlias(item)
    if (target === undefined) return []
    if (reportUnfit(target, inner.within(node))) return []
    if (target.kind === 'scalar') return [{ text: textOf(target), span: inner.spanOf(item) }]
    const args = { field: 'use', wanted, found: describeKind(target) }
    inner.within(node).report({ code: 'field-type', args, span: inner.writtenSpan(item) })
    return []
  })
}
