import { md5 } from '@noble/hashes/legacy.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { readModuleSource } from '../blueprint/module-source.ts'
import type { ExpandedModule } from '../expand/expanded.ts'

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
      return `../_modules/embedded/${source}`
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
  const folder = folderInPackage(source)
  return folder === '' ? id : `${id}/${folder}`
}

/** What stands behind the `//` that parts package and folder; the one of a scheme is none. */
export function folderInPackage(source: string): string {
  const address = source.split('?', 1)[0] ?? ''
  const scheme = address.indexOf('://')
  const slashes = address.indexOf('//', scheme < 0 ? 0 : scheme + 3)
  return slashes < 0 ? '' : cleanPath(address.slice(slashes + 2))
}

/** Go's `filepath.Clean` for paths with `/`. */
export function cleanPath(path: string): string {
  const rooted = path.startsWith('/')
  const parts: string[] = []
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue
    if (part !== '..') parts.push(part)
    else if (parts.length > 0 && parts.at(-1) !== '..') parts.pop()
    else if (!rooted) parts.push('..')
  }
  const clean = parts.join('/')
  if (rooted) return `/${clean}`
  return clean === '' ? '.' : clean
}

function md5Hex(text: string): string {
  return bytesToHex(md5(encoder.encode(text)))
}
