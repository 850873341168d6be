import type { Body } from '../hcl/syntax-tree.ts'
import { argumentOf } from './block-arguments.ts'
import type { Declarations } from './declarations.ts'
import { readConstant, readText } from './read-constant.ts'

/** A `packer` block: its `required_version`, and the plugins in `required_plugins`. */
export function readRequiredPlugins(body: Body, declarations: Declarations): void {
  const version = argumentOf(body, 'required_version')
  const text = version && readText(version.value)
  if (text !== undefined) declarations.requiredVersions.push(text)
  for (const block of body.blocks.filter(({ type }) => type.name === 'required_plugins')) {
    for (const { name, value } of block.body.attributes) {
      const constant = readConstant(value)
      const fields = constant?.kind === 'object' ? constant.entries : undefined
      const textOf = (field: string): string => {
        const part = fields?.get(field)
        return part?.kind === 'string' ? part.value : ''
      }
      declarations.plugins.set(name.name, {
        source: textOf('source'),
        version: textOf('version'),
      })
    }
  }
}
