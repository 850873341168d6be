import { readModuleSource } from '../../blueprint/module-source.ts'
import { findEmbeddedCopy } from '../../catalog/embedded-copy.ts'
import { findMovedModule } from '../../catalog/moved-modules.ts'
import type { ExpandedModule } from '../../expand/expanded.ts'
import type { ExpandedContext } from '../rule.ts'
import { hasOwnModules } from './modules.ts'

/**
 * What is wrong with a module's source, in the order of the toolkit's checks (`validateModule` in
 * `pkg/config/validate.go`, `GetModuleInfo` in `pkg/modulereader`). At most one thing is: each rule
 * about sources reports its own.
 */
export type SourceFault =
  | { readonly kind: 'none' }
  | { readonly kind: 'no-source' }
  | { readonly kind: 'moved'; readonly now: string }
  /** A local path to a copy of one of the toolkit's own modules. */
  | { readonly kind: 'local-embedded'; readonly path: string }
  /** The toolkit has no such module. */
  | { readonly kind: 'not-embedded' }
  /** Files were given, and there is no folder at this path. */
  | { readonly kind: 'missing' }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'needs-packer' }
  /** No way to fetch a module from there. */
  | { readonly kind: 'scheme' }

export function sourceFaultOf(module: ExpandedModule, context: ExpandedContext): SourceFault {
  const source = module.written.source?.text ?? ''
  if (source === '') return { kind: 'no-source' }
  const { kind } = readModuleSource(source)
  const isReplaced = kind === 'embedded' && hasOwnModules(context)
  // An older version of the toolkit may still have it at its old place.
  const isThere = context.catalog.modules.has(source)
  const now = isReplaced || isThere ? undefined : findMovedModule(source)
  if (now !== undefined) return { kind: 'moved', now }
  const path = findEmbeddedCopy(source, context.catalog)
  if (path !== undefined) return { kind: 'local-embedded', path }
  switch (module.facts.kind) {
    case 'missing':
      return { kind: kind === 'embedded' ? 'not-embedded' : 'missing' }
    case 'unreadable':
    case 'needs-packer':
      return { kind: module.facts.kind }
    case 'unknown':
      return { kind: kind === 'remote' && !canBeFetched(source) ? 'scheme' : 'none' }
    case 'known':
    case 'no-source':
      return { kind: 'none' }
  }
}

/**
 * Whether go-getter with the toolkit's detectors (GitHub, git, Cloud Storage) finds a way to a
 * source that is neither embedded nor local (`pkg/sourcereader/goget.go`).
 */
function canBeFetched(source: string): boolean {
  const forced = /^([A-Za-z0-9]+)::(.+)$/s.exec(source)
  if (forced !== null) return forced[1] === 'git' || forced[1] === 'gcs'
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(source)) return /^(?:git|gcs):\/\//i.test(source)
  if (source.startsWith('github.com/')) return /^github\.com\/[^/]+\/[^/?]/.test(source)
  return /^[^/:\s]+@[^/:\s]+:./.test(source) || source.includes('.googleapis.com/')
}
