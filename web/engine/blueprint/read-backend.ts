import type { ResolvedEntry } from '../document/mapping-reader.ts'
import { isNull } from '../document/node.ts'
import type { Backend, Provider } from './model.ts'
import { readDict } from './read-dict.ts'
import { readFields, readMapping, readText } from './read-typed.ts'
import type { Reader } from './reader.ts'

/** `{type, configuration}`; undefined when the field is missing or null. */
export function readBackend(
  entry: ResolvedEntry | undefined,
  reader: Reader,
  field: string,
): Backend | undefined {
  const fields = entry && readFields(entry.value, reader, field, ['type', 'configuration'])
  if (entry === undefined || fields === undefined) return undefined
  const type = fields.get('type')
  return {
    span: reader.spanOf(entry.value),
    type: type && readText(type.value, reader.at('type'), 'type'),
    configuration: readDict(
      fields.get('configuration'),
      reader.at('configuration'),
      'configuration',
    ),
  }
}

/** A map from provider names to their settings; undefined when the field is missing or null. */
export function readProviders(
  entry: ResolvedEntry | undefined,
  reader: Reader,
): readonly Provider[] | undefined {
  const mapping = entry && readMapping(entry.value, reader, 'terraform_providers')
  if (mapping === undefined) return undefined
  return [...reader.entriesOf(mapping).values()].map((provider) =>
    readProvider(provider, reader.at(provider.name)),
  )
}

function readProvider({ name, key, value }: ResolvedEntry, reader: Reader): Provider {
  const known = ['source', 'version', 'configuration']
  const fields = isNull(value) ? undefined : readFields(value, reader, `Provider ${name}`, known)
  const source = fields?.get('source')
  const version = fields?.get('version')
  return {
    span: reader.spanOf(value),
    name: { text: name, span: reader.writtenSpan(key) },
    source: source && readText(source.value, reader.at('source'), 'source'),
    version: version && readText(version.value, reader.at('version'), 'version'),
    configuration: readDict(
      fields?.get('configuration'),
      reader.at('configuration'),
      'configuration',
    ),
  }
}
