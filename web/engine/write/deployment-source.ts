import { md5 } from '@noble/hashes/legacy.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { readModuleSource, splitPackage } from '../blueprint/module-source.ts'
import type { ExpandedModule } from '../expand/expanded.ts'
import { cleanPath } from '../text/clean-path.ts'
import { EMBEDDED } from './embedded-modules.ts'

const encoder = new TextEncoder()

/**
 * A module's source as its group's folder sees it (`pkg/modulewriter`, `DeploymentSource`): an
 * embedded module beside the groups, a local one copied under a hashed name, a remote one as it
 * stands. For a Packer module it is the folder below the group in which Packer runs.
 */
export function deploymentSource(module: ExpandedModule): string {
  return module.kind === 'packer' ? packerFolder(module) : terraformSource(module.source)
}

function terraformSource(source: string): string {
  switch (readModuleSource(source).kind) {
    case 'embedded':
      return `../${EMBEDDED}/${source}`
    case 'local': {
      const clean = cleanPath(source)
      return `./modules/${clean.split('/').at(-1) ?? clean}-${md5Hex(clean).slice(0, 4)}`
    }
    case 'remote':
      return source
  }
}

function packerFolder({ id, source }: ExpandedModule): string {
  if (readModuleSource(source).kind !== 'remote') return id
  const { folder } = splitPackage(source)
  return folder === '' ? id : `${id}/${folder}`
}

function md5Hex(text: string): string {
  return bytesToHex(md5(encoder.encode(text)))
}
