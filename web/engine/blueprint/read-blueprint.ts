import type { Collector } from '../diagnostic/collector.ts'
import type { YamlDocument } from '../document/document.ts'
import type { ResolvedEntry } from '../document/mapping-reader.ts'
import { isNull, startOf } from '../document/node.ts'
import { makeSpan } from '../text/span.ts'
import type { Intent } from './intent.ts'
import type { Backend, Blueprint, DeploymentSettings, Validator } from './model.ts'
import { readBackend, readProviders } from './read-backend.ts'
import { readDict } from './read-dict.ts'
import { readGroup } from './read-group.ts'
import {
  type Fields,
  readFields,
  readFlag,
  readItems,
  readText,
  readWholeNumber,
} from './read-typed.ts'
import { Reader } from './reader.ts'

const blueprintFields = [
  'blueprint_name',
  'ghpc_version',
  'validators',
  'validation_level',
  'vars',
  'deployment_groups',
  'terraform_backend_defaults',
  'terraform_providers',
  'toolkit_modules_url',
  'toolkit_modules_version',
]

/**
 * The blueprint that a document holds, as the toolkit decodes it (`pkg/config/yaml.go`, strictly):
 * before any check or expansion. Everything the toolkit refuses here is an error on the line that
 * it names. Undefined when the text is broken or has no mapping at its root.
 */
export function readBlueprint(
  document: YamlDocument,
  collector: Collector<Intent>,
): Blueprint | undefined {
  const reader = Reader.of(document, collector)
  const fields = readRoot(document, reader, 'A blueprint', blueprintFields)
  if (fields === undefined) return undefined
  const at = (name: string) => reader.at(name)
  const providers = fields.get('terraform_providers')
  const text = (name: string) => readField(fields, name, reader, readText)
  return {
    span: makeSpan(document.file, 0, document.text.length),
    name: text('blueprint_name'),
    ghpcVersion: text('ghpc_version'),
    toolkitModulesUrl: text('toolkit_modules_url'),
    toolkitModulesVersion: text('toolkit_modules_version'),
    validators: readValidators(fields.get('validators'), at('validators')),
    validationLevel: readLevel(fields.get('validation_level'), at('validation_level')),
    vars: readDict(fields.get('vars'), at('vars'), 'vars'),
    backendDefaults: readDefaults(fields, reader),
    providers: readProviders(providers, at('terraform_providers')),
    groups: readGroups(fields.get('deployment_groups'), at('deployment_groups')),
  }
}

/** A deployment file: `vars` and `terraform_backend_defaults`, nothing else. */
export function readDeployment(
  document: YamlDocument,
  collector: Collector<Intent>,
): DeploymentSettings | undefined {
  const reader = Reader.of(document, collector)
  const known = ['vars', 'terraform_backend_defaults']
  const fields = readRoot(document, reader, 'A deployment file', known)
  if (fields === undefined) return undefined
  return {
    vars: readDict(fields.get('vars'), reader.at('vars'), 'vars'),
    backendDefaults: readDefaults(fields, reader),
  }
}

/** A root of null has no fields; that of another kind is an error. */
function readRoot(
  { root }: YamlDocument,
  reader: Reader,
  where: string,
  known: readonly string[],
): Fields | undefined {
  if (root === undefined) return undefined
  if (isNull(root)) return new Map()
  if (root.kind === 'mapping') return readFields(root, reader, where, known)
  const span = reader.makeSpan(startOf(root), root.range.end)
  const found = root.kind === 'sequence' ? 'list' : 'scalar'
  reader.report({ code: 'yaml-root', args: { found }, span })
  return undefined
}

/** Reads a field if it is there. */
function readField<T>(
  fields: Fields,
  name: string,
  reader: Reader,
  read: (node: ResolvedEntry['value'], reader: Reader, field: string) => T,
): T | undefined {
  const entry = fields.get(name)
  return entry && read(entry.value, reader.at(name), name)
}

function readDefaults(fields: Fields, reader: Reader): Backend | undefined {
  const name = 'terraform_backend_defaults'
  return readBackend(fields.get(name), reader.at(name), name)
}

function readLevel(entry: ResolvedEntry | undefined, reader: Reader): Blueprint['validationLevel'] {
  const value = entry && readWholeNumber(entry.value, reader, 'validation_level')
  return entry && value !== undefined ? { value, span: reader.spanOf(entry.value) } : undefined
}

function readValidators(entry: ResolvedEntry | undefined, reader: Reader): readonly Validator[] {
  if (entry === undefined) return []
  const items = readItems(entry.value, reader, 'validators')
  return items.flatMap(({ item, reader: inner }) => {
    const fields = readFields(item, inner, 'A validator', ['validator', 'inputs', 'skip'])
    if (fields === undefined) return []
    return {
      span: inner.spanOf(item),
      name: readField(fields, 'validator', inner, readText),
      inputs: readDict(fields.get('inputs'), inner.at('inputs'), 'inputs'),
      skip: readField(fields, 'skip', inner, readFlag) ?? false,
    }
  })
}

function readGroups(entry: ResolvedEntry | undefined, reader: Reader): Blueprint['groups'] {
  if (entry === undefined) return []
  return readItems(entry.value, reader, 'deployment_groups')
    .map(({ item, reader: inner }, index) => readGroup(item, inner, index))
    .filter((group) => group !== undefined)
}
