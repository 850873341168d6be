import { cleanPath } from '../text/clean-path.ts'

/** What a module's `source` leads to, read off its text alone (`pkg/sourcereader`). */
export type ModuleSource = {
  readonly kind: 'embedded' | 'local' | 'remote'
  /** The toolkit's path that it means, as in `modules/network/vpc`; also for git addresses of it. */
  readonly toolkitPath: string | undefined
  /** `ref` of a remote address. */
  readonly ref: string | undefined
  /** The last part of the path: `vpc`. */
  readonly name: string
}

const EMBEDDED = /^(?:community\/)?modules\//
const LOCAL = /^(?:\.\.?)?\//
/** The toolkit's repository under both its names, in the forms that go-getter takes. */
const TOOLKIT_REPOSITORY =
  /^(?:git::)?(?:(?:https?|ssh):\/\/(?:git@)?|git@)?github\.com[/:]GoogleCloudPlatform\/(?:cluster|hpc)-toolkit(?:\.git)?\/\/(.+)$/i

export function readModuleSource(source: string): ModuleSource {
  if (EMBEDDED.test(source)) {
    return { kind: 'embedded', toolkitPath: source, ref: undefined, name: lastPart(source) }
  }
  if (LOCAL.test(source)) {
    return { kind: 'local', toolkitPath: undefined, ref: undefined, name: lastPart(source) }
  }
  const [address = '', query = ''] = splitOnce(source, '?')
  const folder = TOOLKIT_REPOSITORY.exec(address)?.[1]
  return {
    kind: 'remote',
    toolkitPath: folder !== undefined && EMBEDDED.test(folder) ? trimSlashes(folder) : undefined,
    ref: refOf(query),
    name: lastPart(address).replace(/\.git$/, ''),
  }
}

/** The address of an embedded module in a repository (`transformSource` in `pkg/config/expand.go`). */
export function remoteToolkitSource(url: string, path: string, version: string): string {
  return `${url}//${path}?ref=${version}&depth=1`
}

/** A remote address in its two parts: a repository is fetched whole, a folder in it is meant. */
export type PackageSource = {
  /** The address without the folder; `?ref=…` goes with it. */
  readonly address: string
  /** The cleaned path behind the `//`; empty when there is none. */
  readonly folder: string
}

/** Splits at the `//` that is not a scheme's (go-getter, `SourceDirSubdir`). */
export function splitPackage(source: string): PackageSource {
  const [place = '', query] = splitOnce(source, '?')
  const scheme = place.indexOf('://')
  const slashes = place.indexOf('//', scheme < 0 ? 0 : scheme + 3)
  if (slashes < 0) return { address: source, folder: '' }
  const address = place.slice(0, slashes) + (source.includes('?') ? `?${query}` : '')
  const folder = cleanPath(place.slice(slashes + 2))
  return { address, folder: folder === '.' ? '' : folder }
}

/**
 * What makes two addresses the same repository at the same ref, however they are written: with or
 * without `git::`, scheme, user and `.git`; only `ref` of the query counts.
 */
export function packageIdentity(address: string): string {
  const [place = '', query = ''] = splitOnce(address, '?')
  const repository = place
    .replace(/^git::/, '')
    .replace(/^(?:https?|ssh|git):\/\//, '')
    .replace(/^git@/, '')
    .replace(/^(github\.com):/, '$1/')
    .replace(/\/+$/, '')
    .replace(/\.git$/, '')
  return `${repository}?ref=${refOf(query) ?? ''}`
}

function refOf(query: string): string | undefined {
  const part = query.split('&').find((pair) => pair.startsWith('ref='))
  return part === undefined ? undefined : part.slice('ref='.length)
}

function lastPart(path: string): string {
  return trimSlashes(path).split('/').at(-1) ?? ''
}

function trimSlashes(path: string): string {
  return path.replace(/\/+$/, '')
}

function splitOnce(text: string, mark: string): [string, string] {
  const at = text.indexOf(mark)
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + mark.length)]
}
