import type { YamlNode } from '../document/tree.ts'
import type { Group } from './model.ts'
import { readBackend, readProviders } from './read-backend.ts'
import { readModule } from './read-module.ts'
import { readFields, readItems, readText } from './read-typed.ts'
import type { Reader } from './reader.ts'

const groupFields = ['group', 'terraform_backend', 'terraform_providers', 'modules']

/** A deployment group; `index` counts the groups that are there, empty items left out. */
export function readGroup(node: YamlNode, reader: Reader, index: number): Group | undefined {
  const fields = readFields(node, reader, 'A deployment group', groupFields)
  if (fields === undefined) return undefined
  const name = fields.get('group')
  const modules = fields.get('modules')
  const providers = fields.get('terraform_providers')
  const items = modules ? readItems(modules.value, reader.at('modules'), 'modules') : []
  return {
    span: reader.spanOf(node),
    index,
    name: name && readText(name.value, reader.at('group'), 'group'),
    backend: readBackend(
      fields.get('terraform_backend'),
      reader.at('terraform_backend'),
      'terraform_backend',
    ),
    providers: readProviders(providers, reader.at('terraform_providers')),
    ...(modules === undefined ? {} : { modulesKeySpan: reader.writtenSpan(modules.key) }),
    modules: items
      .map(({ item, reader: inner }, position) => readModule(item, inner, index, position))
      .filter((module) => module !== undefined),
  }
}
