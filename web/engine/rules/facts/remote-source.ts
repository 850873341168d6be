import { readModuleSource } from '../../blueprint/module-source.ts'
import type { ExpandedModule } from '../../expand/expanded.ts'
import type { ExpandedContext } from '../rule.ts'
import { modulesOf } from './modules.ts'
import { type Site, siteAt } from './place.ts'
import { sourceFaultOf } from './source.ts'

/** A module that its author takes from a remote address which may lead somewhere. */
export type RemoteModule = {
  readonly module: ExpandedModule
  /** As written. */
  readonly source: string
  readonly site: Site
}

export function remoteModulesOf(context: ExpandedContext): readonly RemoteModule[] {
  return modulesOf(context).flatMap((module) => {
    const source = module.written.source?.text ?? ''
    const isRemote = source !== '' && readModuleSource(source).kind === 'remote'
    if (!isRemote || sourceFaultOf(module, context).kind !== 'none') return []
    return [{ module, source, site: siteAt(context, [...module.path, 'source']) }]
  })
}

/** A value of the address's query: `v1` for `ref` in `…?ref=v1&depth=1`. */
export function queryValue(source: string, name: string): string | undefined {
  const query = source.slice(source.indexOf('?') + 1)
  if (!source.includes('?')) return undefined
  const pair = query.split('&').find((one) => one.startsWith(`${name}=`))
  return pair?.slice(name.length + 1)
}

/** A commit, in full or shortened, for all that a name can tell. */
export function isCommit(ref: string): boolean {
  return /^[0-9a-f]{7,40}$/.test(ref)
}
