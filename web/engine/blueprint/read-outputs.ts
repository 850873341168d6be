import type { ResolvedEntry } from '../document/mapping-reader.ts'
import { resolveAlias, textOf } from '../document/node.ts'
import type { YamlMapping, YamlNode } from '../document/tree.ts'
import type { OutputRequest } from './model.ts'
import {
  describeKind,
  readFields,
  readFlag,
  readItems,
  readText,
  reportUnfit,
} from './read-typed.ts'
import type { Reader } from './reader.ts'

/**
 * The outputs of a module that its group passes on: names, or mappings with `name`, `description`
 * and `sensitive` (`pkg/modulereader/resreader.go`, OutputInfo).
 */
export function readOutputs(
  entry: ResolvedEntry | undefined,
  reader: Reader,
): readonly OutputRequest[] {
  if (entry === undefined) return []
  return readItems(entry.value, reader, 'outputs').flatMap(({ item, reader: inner }) => {
    const output = readOutput(item, inner)
    return output === undefined ? [] : [output]
  })
}

function readOutput(node: YamlNode, reader: Reader): OutputRequest | undefined {
  const target = resolveAlias(node)
  const span = reader.spanOf(node)
  switch (target?.kind) {
    case 'scalar':
      if (reportUnfit(target, reader)) return undefined
      return { span, name: { text: textOf(target), span }, description: '', sensitive: false }
    case 'mapping':
      return readOutputFields(target, reader.within(target))
    case 'sequence': {
      const wanted = 'a name, or a name with description and sensitive'
      const args = { field: 'An output', wanted, found: describeKind(target) }
      reader.report({ code: 'field-type', args, span: reader.writtenSpan(target) })
      return undefined
    }
    default:
      return undefined
  }
}

function readOutputFields(node: YamlMapping, reader: Reader): OutputRequest | undefined {
  const fields = readFields(node, reader, 'An output', ['name', 'description', 'sensitive'])
  const name = fields?.get('name')
  if (fields === undefined) return undefined
  if (name === undefined) {
    const args = { field: 'name', where: 'An output' }
    reader.report({ code: 'field-missing', args, span: reader.writtenSpan(node) })
    return undefined
  }
  const description = fields.get('description')
  const sensitive = fields.get('sensitive')
  return {
    span: reader.spanOf(node),
    name: readText(name.value, reader.at('name'), 'name') ?? {
      text: '',
      span: reader.spanOf(node),
    },
    description:
      (description && readText(description.value, reader.at('description'), 'description')?.text) ??
      '',
    sensitive:
      sensitive === undefined
        ? false
        : readFlag(sensitive.value, reader.at('sensitive'), 'sensitive'),
  }
}
