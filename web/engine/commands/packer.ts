import type { Group } from '../blueprint/model.ts'
import { readModuleSource } from '../blueprint/module-source.ts'

/** Whether a source is a Packer module's by its address: its folder, or one above, says so. */
export function isPackerSource(source: string): boolean {
  const { toolkitPath } = readModuleSource(source)
  const [path = ''] = (toolkitPath ?? source).split('?')
  return /(?:^|\/)packer(?:\/|$)/.test(path)
}

/** A group that builds an image: it can take no further module. */
export function isPackerGroup(group: Group): boolean {
  return group.modules.some(({ kind }) => kind?.text === 'packer')
}
