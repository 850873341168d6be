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
